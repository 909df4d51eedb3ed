package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.OlderMain;
import com.example.truth.Truth;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact is said only if it is so in every thread, those that are older than exact mode included. */
class OlderThreadsTest {

    /** HotSpot's longest way to the next sample is 18 intervals, here of 512 KiB. */
    private static final String LONGER_THAN_ANY_COUNTDOWN = "67108864";

    private final List<Object> kept = new ArrayList<>();

    static Stream<Arguments> threads() {
        return Jdks.installed().stream()
                .flatMap(jdk -> (jdk.feature() >= 21 ? Stream.of("platform", "virtual") : Stream.of("platform"))
                        .map(kind -> Arguments.of(jdk, kind)));
    }

    @ParameterizedTest(name = "{0}, {1} thread")
    @MethodSource("threads")
    void an_older_thread_that_allocates_without_a_sample_makes_it_inexact(Jdks jdk, String kind) throws Exception {
        ChildJvm.Result result = run(jdk, kind, "0", "10");

        assertThat(result.lines("EXACT")).as(result.output()).containsExactly("EXACT false");
        assertThat(result.lines("NOTE").get(0)).contains("a thread older than exact mode", "(");
    }

    @ParameterizedTest(name = "{0}, {1} thread")
    @MethodSource("threads")
    void an_older_thread_is_exact_once_it_had_its_sample(Jdks jdk, String kind) throws Exception {
        ChildJvm.Result result = run(jdk, kind, LONGER_THAN_ANY_COUNTDOWN, "10");

        assertThat(result.lines("EXACT")).as(result.output()).containsExactly("EXACT true");
        assertThat(result.lines("SEEN")).containsExactly("SEEN 10");
    }

    @ParameterizedTest(name = "{0}, {1} thread")
    @MethodSource("threads")
    void an_older_thread_that_does_nothing_does_no_harm(Jdks jdk, String kind) throws Exception {
        ChildJvm.Result result = run(jdk, kind, "0", "0");

        assertThat(result.lines("EXACT")).as(result.output()).containsExactly("EXACT true");
    }

    private static ChildJvm.Result run(Jdks jdk, String kind, String warmUp, String objects) throws Exception {
        List<String> flags = Collector.SERIAL.flags(
                "256m", "-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1");
        ChildJvm.Result result = new ChildJvm(jdk, flags).run(OlderMain.class, kind, warmUp, objects);
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result;
    }

    @Test
    void a_sampled_mode_is_not_exact_where_nothing_lives() {
        try (Probe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Interval(1024 * 1024)))) {
            probe.begin();
            assertThat(probe.show().sampling().exact()).isFalse();
        }
    }

    @Test
    void a_full_table_ends_exactness() {
        ProbeOptions small =
                ProbeOptions.defaults().withMode(new SamplingMode.Exact()).withMaxSamples(1_000);
        try (Probe probe = LocalProbe.open(small)) {
            probe.begin();
            kept.add(Truth.keepAll(5_000));
            probe.show();
            kept.clear(); // with them goes every sample that was taken at the raised interval
            assertThat(probe.show().sampling().exact()).isFalse();
        }
    }
}
