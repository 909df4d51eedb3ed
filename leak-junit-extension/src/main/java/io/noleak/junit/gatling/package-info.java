/** Runs Gatling simulations from a test, each in a JVM of its own. Needs Gatling on the class path, and nothing else. */
@NullMarked
package io.noleak.junit.gatling;

import org.jspecify.annotations.NullMarked;
