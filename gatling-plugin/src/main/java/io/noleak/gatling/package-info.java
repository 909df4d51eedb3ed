/** Leak rounds inside a Gatling simulation: {@link io.noleak.gatling.LeakDsl} is where to start. */
@NullMarked
package io.noleak.gatling;

import org.jspecify.annotations.NullMarked;
