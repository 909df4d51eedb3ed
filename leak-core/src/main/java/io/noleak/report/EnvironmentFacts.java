package io.noleak.report;

import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.verdict.Bytes;
import io.noleak.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads the environment out of the evidence of a verdict. */
final class EnvironmentFacts {

    private EnvironmentFacts() {}

    static List<Fact> of(CheckInfo check, Evidence evidence) {
        Snapshot last = evidence.measurement().last();
        OptionalLong heap = last.vitals().get(Vital.HEAP_MAX);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("observed", "observed", check.observed()));
        facts.add(new Fact("jdk", "JDK", last.jvm().version()));
        facts.add(new Fact("collector", "collector", last.jvm().collector()));
        facts.add(new Fact("heap", "largest heap", heap.isPresent() ? Bytes.text(heap.getAsLong()) : "unknown"));
        facts.add(new Fact("mode", "mode", mode(last.sampling())));
        facts.add(new Fact("limit", "limit", evidence.options().limit() + " per site and " + check.unit()));
        facts.addAll(check.environment());
        return facts;
    }

    private static String mode(Sampling sampling) {
        String interval = sampling.exact()
                ? "every object counted"
                : sampling.interval() == 0
                        ? "every object, but for threads that are older"
                        : "one sample every " + Bytes.text(sampling.interval()) + " on average";
        return sampling.mode() + ": " + interval + (sampling.note().isEmpty() ? "" : "; " + sampling.note());
    }
}
