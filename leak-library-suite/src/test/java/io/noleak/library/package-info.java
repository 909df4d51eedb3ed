/** Checks the uses of published libraries on this JVM. */
@NullMarked
package io.noleak.library;

import org.jspecify.annotations.NullMarked;
