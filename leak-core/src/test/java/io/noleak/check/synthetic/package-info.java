/** Made-up work for the rule: leaks and their look-alikes, at random, with known truth. */
@NullMarked
package io.noleak.check.synthetic;

import org.jspecify.annotations.NullMarked;
