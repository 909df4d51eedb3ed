/** The agent jar as a command: attach to a running JVM, begin, show, status. */
@NullMarked
package io.noleak.agent.cli;

import org.jspecify.annotations.NullMarked;
