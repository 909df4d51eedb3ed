/** AssertJ assertions on verdicts. Needs {@code org.assertj:assertj-core}. */
@NullMarked
package io.noleak.junit.assertj;

import org.jspecify.annotations.NullMarked;
