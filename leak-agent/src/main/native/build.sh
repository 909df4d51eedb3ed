#!/bin/sh
# Compiles the JVMTI library for the machine this runs on, or for TARGET_OS and TARGET_ARCH with a CC that can.
# Usage: build.sh JAVA_HOME OUTPUT_DIR        CC and CFLAGS are honoured (CFLAGS=-fsanitize=address, for example)
set -eu
java_home=$1 out=$2
here=$(cd "$(dirname "$0")" && pwd)
cc=${CC:-cc}

command -v "$cc" >/dev/null || {
  echo "leak-agent: no C compiler '$cc' found. Install one (Debian: apt-get install gcc libc6-dev; macOS: xcode-select --install) or set CC." >&2
  exit 1
}
[ -f "$java_home/include/jvmti.h" ] || {
  echo "leak-agent: $java_home/include/jvmti.h is missing. Point JAVA_HOME at a JDK, not a JRE." >&2
  exit 1
}

case ${TARGET_OS:-$(uname -s)} in
  Linux) os=linux md=linux file=libnoleak.so
    link="-shared -Wl,--build-id=none -Wl,--gc-sections -Wl,--version-script=$here/exports.map" ;;
  Darwin) os=macos md=darwin file=libnoleak.dylib link='-dynamiclib' ;;
  *) echo "leak-agent: ${TARGET_OS:-$(uname -s)} is not supported: Linux and macOS are." >&2; exit 1 ;;
esac
case ${TARGET_ARCH:-$(uname -m)} in
  x86_64 | amd64) arch=x64 ;;
  aarch64 | arm64) arch=arm64 ;;
  *) echo "leak-agent: ${TARGET_ARCH:-$(uname -m)} is not supported: x86_64 and aarch64 are." >&2; exit 1 ;;
esac

# Without libraries the file needs nothing of its own from the C library's version and loads under glibc and musl.
[ "$os" = macos ] || [ -n "${CFLAGS-}" ] || link="$link -nostdlib -nodefaultlibs"

[ -d "$java_home/include/$md" ] && headers=$java_home/include/$md || headers=$here/$md

# Compiled and linked apart: a cross compiler that is told to do without libraries does without their headers, too.
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT
for source in "$here"/*.c; do
  # shellcheck disable=SC2086
  "$cc" -std=c11 -O2 -g1 -fPIC -fvisibility=hidden -U_FORTIFY_SOURCE -fno-stack-protector -Wall -Wextra -Werror ${CFLAGS-} \
    -I"$java_home/include" -I"$headers" -c "$source" -o "$objects/$(basename "$source" .c).o"
done
mkdir -p "$out/$os-$arch"
# shellcheck disable=SC2086
"$cc" ${CFLAGS-} $link ${LDFLAGS-} "$objects"/*.o -o "$out/$os-$arch/$file"
