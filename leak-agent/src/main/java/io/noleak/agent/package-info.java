/** What runs inside the observed JVM. */
@NullMarked
package io.noleak.agent;

import org.jspecify.annotations.NullMarked;
