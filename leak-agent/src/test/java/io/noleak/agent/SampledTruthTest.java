package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.SampledMain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sampled estimates are unbiased and their stated 95 % interval holds what it says; each site and round is a repetition. */
class SampledTruthTest {

    private static final boolean FULL = Boolean.getBoolean("noleak.full");

    static Stream<Arguments> platforms() {
        List<Sampling> samplings = FULL
                ? List.of(
                        new Sampling("8K", 100, 819_200),
                        new Sampling("64K", 100, 3_276_800),
                        new Sampling("512K", 60, 13_107_200))
                : List.of(new Sampling("8K", 100, 819_200));
        List<Collector> collectors = FULL ? List.of(Collector.values()) : List.of(Collector.G1);
        return Jdks.installed().stream()
                .flatMap(jdk -> collectors.stream()
                        .flatMap(collector ->
                                samplings.stream().map(sampling -> Arguments.of(jdk, collector, sampling))));
    }

    record Sampling(String interval, int rounds, long bytesPerSite) {}

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("platforms")
    void estimates_are_unbiased_and_intervals_cover_the_truth(Jdks jdk, Collector collector, Sampling sampling)
            throws Exception {
        ChildJvm.Result result = new ChildJvm(jdk, collector.flags("2g"))
                .run(
                        SampledMain.class,
                        sampling.interval(),
                        String.valueOf(sampling.rounds()),
                        String.valueOf(sampling.bytesPerSite()),
                        "2000000");

        assertThat(result.exitCode()).as(result.output()).isZero();
        double covered = value(result, "COVERED") / value(result, "REPETITIONS");
        assertThat(covered).as(result.output()).isGreaterThanOrEqualTo(0.93);
        // One percent, or what chance alone allows where the run is too short to tell one percent.
        assertThat(Math.abs(value(result, "BIAS")))
                .as(result.output())
                .isLessThan(Math.max(0.01, 3.5 * value(result, "ERROR")));
        assertThat(value(result, "LOST")).isZero();
    }

    @Test
    void a_full_table_raises_the_interval_and_stays_unbiased() throws Exception {
        ChildJvm.Result result = new ChildJvm(Jdks.running(), Collector.G1.flags("1g"))
                .run(SampledMain.class, "exact", "50", "500000", "1000");

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(value(result, "HELD")).isLessThanOrEqualTo(1_000);
        assertThat(value(result, "THINNED")).isPositive();
        assertThat(value(result, "LOST")).isZero();
        assertThat(Math.abs(value(result, "BIAS"))).as(result.output()).isLessThan(4 * value(result, "ERROR"));
    }

    private static double value(ChildJvm.Result result, String name) {
        List<String> lines = result.lines(name + " ");
        assertThat(lines).as(result.output()).hasSize(1);
        return Double.parseDouble(lines.get(0).substring(name.length() + 1));
    }
}
