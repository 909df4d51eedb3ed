package io.noleak.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.library.Use;
import com.example.library.Work;
import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.check.LeakCheck;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Default settings, real libraries, this JVM. {@code -Dsuite.modes=exact,auto} checks in both modes. */
class LibrarySuiteTest {

    /** What @NoLeak takes in tests: as exact as is affordable. */
    private static final ProbeOptions IN_TESTS =
            ProbeOptions.defaults().withCpuBudget(1.0).withFreeSamples(10_000);

    static Stream<Arguments> uses() {
        List<SamplingMode> modes = Stream.of(
                        System.getProperty("suite.modes", "auto").split(","))
                .map(SamplingMode::parse)
                .toList();
        return Selection.uses().stream().flatMap(use -> modes.stream().map(mode -> Arguments.of(use, mode)));
    }

    @ParameterizedTest(name = "{0} [{1}]")
    @MethodSource("uses")
    void is_told_right(Use use, SamplingMode mode) throws Exception {
        Work work = use.factory().start();
        int[] iteration = {0};
        Verdict verdict;
        try (Probe probe = LocalProbe.open(IN_TESTS.withMode(mode))) {
            verdict = LeakCheck.on(probe).run(() -> work.iterate(iteration[0]++));
        }
        assertThat(verdict)
                .as(() -> describe(verdict))
                .isInstanceOf(use.leaks() ? Verdict.Leaking.class : Verdict.Clean.class);
        if (verdict instanceof Verdict.Leaking leaking) {
            assertThat(names(leaking)).as(() -> describe(verdict)).anyMatch(name -> name.contains(use.found()));
        }
    }

    private static List<String> names(Verdict.Leaking leaking) {
        List<String> names = new ArrayList<>();
        leaking.sites().forEach(site -> names.add(site.site().toString()));
        leaking.vitals().forEach(vital -> names.add(vital.vital().toString()));
        return names;
    }

    private static String describe(Verdict verdict) {
        StringBuilder text = new StringBuilder(verdict.summary());
        text.append("; ").append(verdict.evidence().measurement().last().sampling());
        text.append("; smallest visible ").append(verdict.evidence().smallestVisible());
        verdict.evidence().sites().stream()
                .limit(8)
                .forEach(site -> text.append("\n  ").append(line(site)));
        verdict.evidence()
                .vitals()
                .forEach(vital -> text.append("\n  ")
                        .append(vital.vital())
                        .append(' ')
                        .append(vital.growth())
                        .append(' ')
                        .append(vital.readings()));
        return text.toString();
    }

    private static String line(SiteGrowth site) {
        int rounds = site.live().rounds();
        StringBuilder text = new StringBuilder()
                .append(site.growth())
                .append(' ')
                .append(site.site())
                .append("  ")
                .append(site.bytesPerIteration())
                .append(' ')
                .append(site.reason())
                .append(" born");
        for (int birth = 0; birth <= rounds; birth++) {
            text.append(' ').append(site.live().at(birth, rounds).objects());
        }
        return text.toString();
    }
}
