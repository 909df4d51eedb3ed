/** How {@code @NoLeak} works. Nothing in here is for users. */
@NullMarked
package io.noleak.junit.internal;

import org.jspecify.annotations.NullMarked;
