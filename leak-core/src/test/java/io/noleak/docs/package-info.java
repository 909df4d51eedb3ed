/** Holds the documentation of the whole project against its code. */
@NullMarked
package io.noleak.docs;

import org.jspecify.annotations.NullMarked;
