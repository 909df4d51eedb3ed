/** Tells leaks from look-alikes: limits, suppressions, the rule per allocation site and vital, and the verdict. */
@NullMarked
package io.noleak.verdict;

import org.jspecify.annotations.NullMarked;
