/** A small strict JSON reader and writer (RFC 8259), bounded in size and depth. For this project's modules only. */
@NullMarked
package io.noleak.internal.json;

import org.jspecify.annotations.NullMarked;
