/** Comparisons with other tools, each a command that prints a table. */
@NullMarked
package io.noleak.benchmarks;

import org.jspecify.annotations.NullMarked;
