/** Child processes that never outlive the test JVM. */
@NullMarked
package io.noleak.junit.process;

import org.jspecify.annotations.NullMarked;
