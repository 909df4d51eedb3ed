package io.noleak.benchmarks;

import java.util.Map;

/** A comparison that anybody can run again: one command, one table. */
interface Benchmark {

    /** The command. */
    String name();

    /** What is compared, in one line. */
    String about();

    /** The options of the command and what they are if not given. */
    Map<String, String> defaults();

    /** Measures and prints. */
    void run(Options options) throws Exception;
}
