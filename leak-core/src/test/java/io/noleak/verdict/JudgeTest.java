package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.holder.Bound;
import io.noleak.holder.DumpFacts;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRoot;
import io.noleak.holder.RootKind;
import io.noleak.holder.SiteHolders;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vital;
import io.noleak.snapshot.Vitals;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void a_leak_is_named_with_its_growth() {
        Verdict verdict = Measured.steadyLeak().verdict();

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Leaking.class, leaking -> {
            SiteGrowth site = leaking.sites().get(0);
            assertThat(site.site()).isEqualTo(Measured.SITE);
            assertThat(site.growth()).isEqualTo(Growth.LEAK);
            assertThat(site.bytesPerIteration()).isEqualTo(Estimate.exactly(100));
            assertThat(site.objectsPerIteration()).isEqualTo(Estimate.exactly(1));
            assertThat(site.reason()).isEqualTo("700 objects kept by 7 of 7 rounds, none of them freed since");
        });
        assertThat(verdict.evidence().smallestVisible()).isEqualTo(16);
    }

    @Test
    void growth_up_to_the_limit_is_allowed() {
        JudgeOptions options = JudgeOptions.DEFAULT;

        assertThat(Measured.steadyLeak().verdict(options.withLimit(Limit.bytes(100))))
                .isInstanceOf(Verdict.Clean.class);
        assertThat(Measured.steadyLeak().verdict(options.withLimit(Limit.bytes(99))))
                .isInstanceOf(Verdict.Leaking.class);
    }

    @Test
    void a_known_leak_is_shown_and_an_ignored_one_is_not() {
        Suppression known = Suppression.known("OrderLog.record", "an old one");
        Suppression ignored = Suppression.ignored("OrderLog.record", "the test's own");

        Evidence shown = clean(known);
        assertThat(shown.acquitted()).hasSize(1);
        assertThat(shown.usedSuppressions()).containsExactly(known);

        Evidence hidden = clean(ignored);
        assertThat(hidden.sites()).isEmpty();
        assertThat(hidden.ignored()).isEqualTo(1);
        assertThat(hidden.usedSuppressions()).containsExactly(ignored);
    }

    @Test
    void a_suppression_of_a_site_that_does_not_leak_is_not_used() {
        Verdict verdict = Measured.nothing()
                .verdict(JudgeOptions.DEFAULT.withSuppressions(List.of(Suppression.known("OrderLog", "once"))));

        assertThat(verdict.evidence().usedSuppressions()).isEmpty();
    }

    @Test
    void growth_without_load_is_the_background_s() {
        List<Snapshot> floor = Measured.steadyLeak().snapshots().subList(0, 3);
        Verdict verdict = Measured.steadyLeak().verdictAfterFloor(floor);

        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        assertThat(verdict.evidence().sites().get(0).growth()).isEqualTo(Growth.BACKGROUND);
    }

    @Test
    void threads_that_stay_are_a_leak_with_their_names() {
        Verdict verdict =
                Measured.nothing().vitals(show -> threads(5 + 10 * show)).verdict();

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Leaking.class, leaking -> {
            VitalGrowth threads = leaking.vitals().get(0);
            assertThat(threads.vital()).isEqualTo(Vital.THREADS);
            assertThat(threads.perIteration()).isEqualTo(0.1);
            assertThat(threads.stayed()).containsExactly("pool-#-thread-# (80)");
        });
    }

    @Test
    void threads_of_a_pool_that_is_full_are_not() {
        assertThat(Measured.nothing()
                        .vitals(show -> threads(5 + 10 * Math.min(show, 3)))
                        .verdict())
                .isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void a_bounded_holder_acquits() {
        Bound bound =
                new Bound("a Caffeine cache", "bounded at 5,000", OptionalLong.of(5_000), OptionalLong.of(808), 1);
        Verdict verdict = Judge.reconsider(Measured.steadyLeak().verdict(), report(bound), List.of());

        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        SiteGrowth site = verdict.evidence().sites().get(0);
        assertThat(site.growth()).isEqualTo(Growth.BOUNDED_HOLDER);
        assertThat(site.reason()).isEqualTo("held by a Caffeine cache bounded at 5,000, 808 in use");
    }

    @Test
    void an_unbounded_holder_is_added_to_the_row() {
        Verdict verdict = Judge.reconsider(Measured.steadyLeak().verdict(), report(null), List.of());

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Leaking.class,
                        leaking -> assertThat(leaking.sites().get(0).holders()).isNotNull());
    }

    @Test
    void a_suppression_may_name_the_holder() {
        JudgeOptions options =
                JudgeOptions.DEFAULT.withSuppressions(List.of(Suppression.known("static Toolbar.RECORDS", "old")));
        Verdict verdict = Judge.reconsider(Measured.steadyLeak().verdict(options), report(null), List.of());

        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        assertThat(verdict.evidence().usedSuppressions()).hasSize(1);
    }

    private static Evidence clean(Suppression suppression) {
        Verdict verdict = Measured.steadyLeak().verdict(JudgeOptions.DEFAULT.withSuppressions(List.of(suppression)));
        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        return verdict.evidence();
    }

    private static Vitals threads(int number) {
        List<String> names = IntStream.range(0, number)
                .mapToObj(n -> "pool-" + n + "-thread-1")
                .toList();
        return new Vitals(Map.of(Vital.THREADS, (long) number), names, Collections.emptyList());
    }

    @Test
    void a_search_that_was_not_possible_leaves_the_verdict_and_says_why() {
        Verdict verdict = Judge.reconsider(
                Measured.steadyLeak().verdict(), HolderReport.unavailable("no space left for the dump"), List.of());

        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().warnings())
                .containsExactly("what holds the objects is not known: no space left for the dump");
    }

    private static HolderReport report(@Nullable Bound bound) {
        HolderRoot root = new HolderRoot(RootKind.STATIC_FIELD, "static Toolbar.RECORDS", "");
        HolderPath path = new HolderPath(root, List.of("ArrayList"), List.of(), 50, 50, bound);
        SiteHolders holders = new SiteHolders(Measured.SITE.fingerprint(), 50, 0, List.of(path));
        return new HolderReport(List.of(holders), List.of(), DumpFacts.none(), "");
    }
}
