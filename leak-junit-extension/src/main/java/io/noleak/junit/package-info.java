/** {@code @NoLeak} for JUnit tests, and the other JVMs it can check. */
@NullMarked
package io.noleak.junit;

import org.jspecify.annotations.NullMarked;
