/** Checks selected tests as a whole, in a JVM of their own: {@code java -jar leak-junit-extension.jar --help}. */
@NullMarked
package io.noleak.junit.launcher;

import org.jspecify.annotations.NullMarked;
