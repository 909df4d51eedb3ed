package io.noleak.benchmarks.tool;

import java.io.IOException;
import java.util.Map;

/** Counts the live objects of this JVM by class. */
interface ClassCounts {

    Map<String, Long> take() throws IOException;
}
