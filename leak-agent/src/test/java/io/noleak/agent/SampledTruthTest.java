package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.SampledMain;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sampled estimates are unbiased and their stated 95 % interval holds what it says; each site and round is a repetition. */
class SampledTruthTest {

    private static final boolean FULL = Boolean.getBoolean("noleak.full");

    private static final double LARGEST_BIAS = 0.01;

    /** ZGC before 25 allocates many objects outside of TLABs, whose bytes HotSpot then counted twice (JDK-8356372). */
    private static final double LARGEST_BIAS_OF_HOTSPOT = 0.05;

    static Stream<Arguments> samplings() {
        List<Sampling> samplings = FULL
                ? List.of(
                        new Sampling("8K", 100, 819_200),
                        new Sampling("64K", 100, 3_276_800),
                        new Sampling("512K", 60, 13_107_200))
                : List.of(new Sampling("8K", 100, 819_200));
        return Jdks.installed().stream()
                .flatMap(jdk -> samplings.stream().map(sampling -> Arguments.of(jdk, sampling)));
    }

    record Sampling(String interval, int rounds, long bytesPerSite) {}

    @Tag(Jdks.EVERY)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("samplings")
    void estimates_are_unbiased_and_intervals_cover_the_truth(Jdks jdk, Sampling sampling) throws Exception {
        double off = 0;
        double truth = 0;
        for (Collector collector : FULL ? Collector.values() : new Collector[] {Collector.G1}) {
            ChildJvm.Result result = new ChildJvm(jdk, collector.flags("2g"))
                    .run(
                            SampledMain.class,
                            sampling.interval(),
                            String.valueOf(sampling.rounds()),
                            String.valueOf(sampling.bytesPerSite()),
                            "2000000");
            String facts = collector + "\n" + result.output();
            assertThat(result.exitCode()).as(facts).isZero();
            double covered = value(result, "COVERED") / value(result, "REPETITIONS");
            double bias = value(result, "BIAS");
            System.out.printf(
                    Locale.ROOT,
                    "%s %s %s: bias %+.4f, covered %.4f%n",
                    jdk,
                    collector,
                    sampling.interval(),
                    bias,
                    covered);
            assertThat(covered).as(facts).isGreaterThanOrEqualTo(0.93);
            assertThat(value(result, "LOST")).as(facts).isZero();
            assertThat(value(result, "GHOSTS")).as(facts).isZero();
            if (collector == Collector.Z && jdk.feature() < 25) {
                assertThat(Math.abs(bias)).as(facts).isLessThan(LARGEST_BIAS_OF_HOTSPOT);
                continue;
            }
            // One percent, or what chance alone allows where one collector's run is too short to tell one percent.
            assertThat(Math.abs(bias)).as(facts).isLessThan(Math.max(LARGEST_BIAS, 3.5 * value(result, "ERROR")));
            off += bias * value(result, "TRUTH");
            truth += value(result, "TRUTH");
        }
        assertThat(Math.abs(off / truth)).as("bias over all collectors").isLessThan(LARGEST_BIAS);
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
