/** The check cycle: warm-up, begin, rounds of load and show, verdict. */
@NullMarked
package io.noleak.check;

import org.jspecify.annotations.NullMarked;
