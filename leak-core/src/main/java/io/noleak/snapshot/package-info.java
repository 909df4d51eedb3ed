/** What a probe saw: live objects per allocation site and birth round, vitals, and how complete the measurement was. */
@NullMarked
package io.noleak.snapshot;

import org.jspecify.annotations.NullMarked;
