package io.noleak.report;

import io.noleak.verdict.Estimate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A number followed over the rounds that is no allocation site: a vital of the process, or the size of a collection.
 *
 * @param fingerprint its identity across builds: {@code vital THREADS}, {@code collection static EventBus.LISTENERS}
 * @param title its name for a person: {@code live threads}
 * @param unit what its values count
 * @param standing how it came out
 * @param why the evidence or the reason of its acquittal, for a person; empty if there is nothing to say
 * @param growth growth per iteration, in the unit of the values
 * @param baseline growth recorded in the baseline; empty if there is no such entry
 * @param values readings, the one at begin first, then one a round; unknown ones are empty
 * @param stayed names of what stayed, threads or open files for example
 */
public record ReportedSeries(
        String fingerprint,
        String title,
        Unit unit,
        Standing standing,
        String why,
        Estimate growth,
        OptionalDouble baseline,
        List<OptionalLong> values,
        List<String> stayed)
        implements Finding {

    public ReportedSeries {
        values = List.copyOf(values);
        stayed = List.copyOf(stayed);
    }

    @Override
    public ReportedSeries accepted(Standing other, String reason, OptionalDouble recorded) {
        return new ReportedSeries(fingerprint, title, unit, other, reason, growth, recorded, values, stayed);
    }
}
