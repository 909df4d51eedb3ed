/** Runs in a JVM of its own: searches of a heap dump, noleak's and shark's. */
@NullMarked
package io.noleak.benchmarks.search;

import org.jspecify.annotations.NullMarked;
