@NullMarked
package io.noleak.gatling;

import org.jspecify.annotations.NullMarked;
