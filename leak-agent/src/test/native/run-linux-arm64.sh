#!/usr/bin/env bash
# Runs the packaged agent on Linux arm64 for real: Debian's arm64 JRE under qemu's user-mode emulation.
# Needs a Debian machine with qemu-aarch64-static (apt-get install qemu-user-static), and the agent jar of the profile
# `natives` (mvn -Pnatives -pl leak-agent -am -DskipTests package). Downloads about 65 MB into WORK_DIR once.
# Usage: run-linux-arm64.sh [WORK_DIR]
set -euo pipefail
module=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mkdir -p "${1:-$module/target/arm64}" && cd "${1:-$module/target/arm64}" && pwd)
jar=$(ls "$module"/target/leak-agent-*-all.jar)

command -v qemu-aarch64-static >/dev/null || { echo "apt-get install qemu-user-static" >&2; exit 1; }
unzip -tqq "$jar" '*/native/linux-arm64/libnoleak.so' >/dev/null || { echo "$jar holds no linux-arm64 library: package with -Pnatives" >&2; exit 1; }

# An apt of its own: neither root nor a foreign architecture on this machine is needed.
apt=(apt-get -qq -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Debug::NoLocking=1
  -o "Dir::State::lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache" -o "Dir::State::status=$work/apt/status")
if [ ! -x "$work/root/usr/lib/jvm/java-17-openjdk-arm64/bin/java" ]; then
  mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial" "$work/root"
  : >"$work/apt/status"
  "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends --download-only openjdk-17-jre-headless
  for package in "$work"/apt/cache/archives/*.deb; do dpkg-deb -x "$package" "$work/root"; done
fi

rm -f "$work/port" "$work/orders"
mkfifo "$work/orders"
exec 7<>"$work/orders"
QEMU_LD_PREFIX=$work/root qemu-aarch64-static "$work/root/usr/lib/jvm/java-17-openjdk-arm64/bin/java" -Xmx256m \
  "-javaagent:$jar=interval=exact,portFile=$work/port" \
  -cp "$module/target/test-classes" com.example.leaky.LeakyService <"$work/orders" >"$work/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null || true' EXIT

until_true() { # until_true <seconds> <command…>
  local end=$((SECONDS + $1))
  until "${@:2}"; do
    [ $SECONDS -lt $end ] && kill -0 $service || { cat "$work/service.log" >&2; echo "gave up: ${*:2}" >&2; exit 1; }
    sleep 0.2
  done
}
done_orders() { [ "$(grep -c '^done' "$work/service.log")" -ge "$1" ]; }

until_true 120 test -s "$work/port"
url=http://127.0.0.1:$(cat "$work/port")
until_true 120 grep -q '^ready' "$work/service.log"
echo "leak 10" >&7
until_true 60 done_orders 1
java -jar "$jar" begin "$url" --timeout 300 >/dev/null
echo "leak 100" >&7
until_true 60 done_orders 2
java -jar "$jar" show "$url" --timeout 300 | tee "$work/show.txt" | head -5
# 110 arrays of 1,016 bytes are live, 100 of them since begin; to the byte, as the mode is exact.
grep -Eq '\+111,760 +\+110 +LeakyService.java:[0-9]+ +byte\[\] in LeakyService.leak' "$work/show.txt"
[ "$(grep -Ec '\+101,600 +\+100 +LeakyService.java:[0-9]+ +byte\[\] in LeakyService.leak' "$work/show.txt")" -eq 2 ]
kill $service
wait $service && code=0 || code=$?
[ "$code" -eq 143 ] || { echo "ended with $code instead of 143 after SIGTERM" >&2; exit 1; }
echo "linux-arm64: counts are right to the byte"
