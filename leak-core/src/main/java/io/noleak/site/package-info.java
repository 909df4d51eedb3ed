/** Where an object was allocated: frames, allocation sites and their identity across builds. */
@NullMarked
package io.noleak.site;

import org.jspecify.annotations.NullMarked;
