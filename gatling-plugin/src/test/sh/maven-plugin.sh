#!/bin/sh
# Runs a simulation of the tests through gatling-maven-plugin, in a leaking and in a clean service: the first has to fail
# the build at gatling:test, and at gatling:verify when gatling:test is told to go on; the second has to pass.
# Usage, after mvn package: gatling-plugin/src/test/sh/maven-plugin.sh [further Maven options, for example -o]
set -eu
cd "$(dirname "$0")/../../../.."
work=$(mktemp -d)
port=${NOLEAK_TEST_PORT:-18090}
agent=$((port + 1))
token=0123456789abcdef

printf 'Premain-Class: io.noleak.agent.AgentMain\n' >"$work/manifest"
jar cfm "$work/agent.jar" "$work/manifest" -C "$work" manifest
classes=gatling-plugin/target/test-classes:leak-agent/target/classes:leak-core/target/classes

# The service ends when its standard input does, that is with this script.
mkfifo "$work/life"
java -Xmx128m "-javaagent:$work/agent.jar=port=$agent,token=$token" -cp "$classes" \
    com.example.gatling.LeakyServer "$port" <"$work/life" >"$work/service.log" 2>&1 &
exec 9>"$work/life"

run() {
    page=$1
    shift
    ./mvnw -B -q -ntp -pl gatling-plugin -am -P-lint,gatling-maven-plugin -DskipTests \
        -Dgatling.simulationClass=com.example.gatling.RoundsSimulation -Durl="http://localhost:$port" \
        -Dagent="http://localhost:$agent" -Dtoken="$token" -Dpage="$page" "$@" >"$work/maven.log" 2>&1
}

fail() {
    cat "$work/service.log" "$work/maven.log"
    echo "maven-plugin: $1"
    exit 1
}

run /leak verify "$@" && fail "gatling:test passed a leak"
grep -q 'LeakyServer.record(LeakyServer.java:' "$work/maven.log" || fail "gatling:test does not name the leak"
run /leak verify -Dgatling.failOnError=false "$@" && fail "gatling:verify passed a leak"
run /clean verify "$@" || fail "a clean service did not pass"
echo "maven-plugin: gatling:test and gatling:verify fail on a leak and pass without one"
