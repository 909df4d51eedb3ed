/** Runs in the measured JVM: the tools that watch it, noleak among them, behind one interface. */
@NullMarked
package io.noleak.benchmarks.tool;

import org.jspecify.annotations.NullMarked;
