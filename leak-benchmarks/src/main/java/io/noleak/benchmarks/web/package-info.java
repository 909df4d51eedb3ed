/** The sample web app on real services, under load, with each tool. */
@NullMarked
package io.noleak.benchmarks.web;

import org.jspecify.annotations.NullMarked;
