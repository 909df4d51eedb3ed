/** Uses of published libraries: some leak, some only look as if they did. Outside io.noleak, so that the probe sees them. */
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
