/** The work that is measured; outside {@code io.noleak}, because the probe leaves that package out. */
@NullMarked
package com.example.bench;

import org.jspecify.annotations.NullMarked;
