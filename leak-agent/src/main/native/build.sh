#!/bin/sh
# Compiles the JVMTI library for the machine this runs on.
# Usage: build.sh JAVA_HOME OUTPUT_DIR
set -eu
java_home=$1 out=$2
mkdir -p "$out"
: "$java_home"
