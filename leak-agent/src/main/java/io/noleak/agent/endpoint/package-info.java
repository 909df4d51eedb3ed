/** The control endpoint inside the observed JVM: begin, show and status over HTTP, for people with curl and for tests. */
@NullMarked
package io.noleak.agent.endpoint;

import org.jspecify.annotations.NullMarked;
