package io.noleak.benchmarks;

import com.example.bench.Sites;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a tool said about one site, and what is true.
 *
 * @param size bytes of an object
 * @param truth bytes kept
 * @param told bytes the tool told
 * @param samples objects it saw
 * @param margin half of its 95 % interval, below 0 if it states none
 */
record Reading(int size, double truth, double told, double samples, double margin) {

    /** How bytes are read off what a tool said. */
    interface Estimator {
        double bytes(Reading reading);
    }

    static List<Reading> of(Child.Result result) {
        return IntStream.range(0, Sites.count())
                .mapToObj(site -> {
                    String method = Sites.method(site);
                    return new Reading(
                            Sites.size(site),
                            result.get("true." + method),
                            result.get("bytes." + method),
                            result.get("samples." + method),
                            result.get("margin." + method));
                })
                .toList();
    }

    /** What a user who knows the size of all objects of a site could make of the samples of {@code async-<n>K}. */
    static Estimator scaled(String tool) {
        double interval = 1024.0 * Integer.parseInt(tool.replaceAll("\\D", ""));
        return reading -> reading.samples * reading.size / -Math.expm1(-reading.size / interval);
    }
}
