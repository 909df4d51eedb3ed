/** The client of an agent's control endpoint: a probe for a JVM other than this one. */
@NullMarked
package io.noleak.remote;

import org.jspecify.annotations.NullMarked;
