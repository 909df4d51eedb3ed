/**
 * What a check found, as people, builds and later builds read it: the report and its writers, suppressions, the
 * baseline and the comparison of two reports.
 */
@NullMarked
package io.noleak.report;

import org.jspecify.annotations.NullMarked;
