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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void heap_that_grew_beyond_what_the_sites_explain_is_a_warning() {
        Verdict verdict = Measured.nothing()
                .vitals(show -> new Vitals(Map.of(Vital.HEAP_USED, (50L + 2L * show) << 20), List.of(), List.of()))
                .verdict();

        assertThat(verdict.evidence().heapGrowthExplained()).hasValue(0);
        assertThat(verdict.evidence().warnings())
                .containsExactly("the heap grew by 16 MiB, of which the tracked sites explain 0 B:"
                        + " something grows that was not sampled");
    }

    @Test
    void heap_that_grew_as_much_without_load_is_the_instrument_s_own() {
        Measured measured = Measured.nothing()
                .vitals(show -> new Vitals(Map.of(Vital.HEAP_USED, (50L + 2L * show) << 20), List.of(), List.of()));
        Verdict verdict = measured.verdictAfterFloor(measured.snapshots().subList(0, 3));

        assertThat(verdict.evidence().heapGrowthExplained()).isEmpty();
        assertThat(verdict.evidence().warnings()).isEmpty();
    }

    @Test
    void heap_that_grew_once_and_no_more_is_none() {
        Verdict verdict = Measured.nothing()
                .vitals(show ->
                        new Vitals(Map.of(Vital.HEAP_USED, show < 2 ? 50L << 20 : 80L << 20), List.of(), List.of()))
                .verdict();

        assertThat(verdict.evidence().warnings()).isEmpty();
    }

    @Test
    void heap_that_grew_a_little_is_none() {
        Verdict verdict = Measured.nothing()
                .vitals(show -> new Vitals(Map.of(Vital.HEAP_USED, (400L + show) << 17), List.of(), List.of()))
                .verdict();

        assertThat(verdict.evidence().warnings()).isEmpty();
    }

    @Test
    void a_few_samples_are_not_called_a_cache_filling() {
        // 24 B an iteration at 4,096 B: a sample or none a round, and none at all in the last rounds.
        double[] few = {4096, 4096, 0, 4096, 0, 0, 0};
        double[] iterations = {101, 101, 101, 101, 101, 101, 101};
        double[] bytesVariance = new double[7];
        double[] objects = new double[7];
        double[] objectsVariance = new double[7];
        for (int i = 0; i < 7; i++) {
            bytesVariance[i] = few[i] * 4096;
            objects[i] = few[i] / 24;
            objectsVariance[i] = objects[i] * 4096 / 24;
        }
        double[] none = new double[7];
        SiteRule rule = new SiteRule(Limit.bytes(16), 1e-4, false);

        SiteRule.Finding finding = rule.judge(
                new Increments(few, iterations, bytesVariance, none, Double.NaN, 0),
                new Increments(objects, iterations, objectsVariance, none, Double.NaN, 0));

        assertThat(finding)
                .isEqualTo(new SiteRule.Finding(Growth.WITHIN_ERROR, "too few samples to tell whether it goes on"));
    }

    @Test
    void three_rounds_that_scatter_no_more_than_samples_do_are_steady() {
        double sample = 8.6; // objects of 1,016 B that one sample at 8,192 B stands for
        Increments objects = sampled(sample, 56, 44, 50);
        Increments bytes = sampled(sample * 1016, 56, 44, 50);

        assertThat(new SiteRule(Limit.bytes(64), 0.001, false)
                        .judge(bytes, objects)
                        .growth())
                .isEqualTo(Growth.LEAK);
    }

    @Test
    void three_rounds_that_scatter_far_more_are_not() {
        double sample = 8.6;
        Increments objects = sampled(sample, 120, 12, 60);
        Increments bytes = sampled(sample * 1016, 120, 12, 60);

        assertThat(new SiteRule(Limit.bytes(64), 0.001, false)
                        .judge(bytes, objects)
                        .growth())
                .isNotEqualTo(Growth.LEAK);
    }

    @Test
    void threads_that_stay_are_a_leak_with_their_names() {
        Verdict verdict =
                Measured.nothing().vitals(show -> threads(5 + 10 * show)).verdict();

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Leaking.class, leaking -> {
            VitalGrowth threads = leaking.vitals().get(0);
            assertThat(threads.vital()).isEqualTo(Vital.THREADS);
            assertThat(threads.perIteration()).isEqualTo(0.1);
            assertThat(threads.reason()).isEqualTo("rose in 8 of 8 rounds");
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

    @ParameterizedTest(name = "{0} of {1} in use")
    @CsvSource({"2, 2", "10, 10", "7, 20"})
    void a_pool_does_not_acquit_what_gathers_in_its_connections(int fill, int cap) {
        Bound bound = new Bound("a HikariCP pool", "bounded at " + cap, OptionalLong.of(cap), OptionalLong.of(fill), 1);

        assertThat(Judge.reconsider(Measured.steadyLeak().verdict(), report(bound), List.of()))
                .isInstanceOf(Verdict.Leaking.class);
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

    /** Rounds of 400 iterations that so many samples were left of. */
    private static Increments sampled(double weight, double... samples) {
        double[] growth = Arrays.stream(samples).map(n -> n * weight).toArray();
        double[] variance = Arrays.stream(samples).map(n -> n * weight * weight).toArray();
        double[] iterations = Arrays.stream(samples).map(n -> 400).toArray();
        return new Increments(growth, iterations, variance, new double[samples.length], Double.NaN, 0);
    }
}
