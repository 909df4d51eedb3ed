@NullMarked
package io.noleak.benchmarks;

import org.jspecify.annotations.NullMarked;
