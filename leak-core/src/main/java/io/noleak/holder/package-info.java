/** What keeps objects alive: a heap-dump reader and the search for the path of fields from a GC root. */
@NullMarked
package io.noleak.holder;

import org.jspecify.annotations.NullMarked;
