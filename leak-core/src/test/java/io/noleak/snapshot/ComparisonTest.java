package io.noleak.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void lists_changed_sites_by_growth_and_leaves_out_the_others() {
        Snapshot earlier = snapshot(
                0,
                site("Same", Cohort.exact(0, 3, 300)),
                site("Gone", Cohort.exact(0, 2, 200)),
                site("Grown", Cohort.exact(0, 1, 100)));
        Snapshot later = snapshot(
                2,
                site("Same", Cohort.exact(0, 3, 300)),
                site("Grown", Cohort.exact(0, 1, 100), Cohort.exact(1, 4, 400)),
                site("New", Cohort.exact(1, 9, 900)));

        Comparison comparison = Comparison.between(earlier, later);

        assertThat(comparison.from()).isZero();
        assertThat(comparison.to()).isEqualTo(2);
        assertThat(comparison.changes())
                .containsExactly(
                        new SiteChange(of("New"), 900, 9, 0),
                        new SiteChange(of("Grown"), 400, 4, 0),
                        new SiteChange(of("Gone"), -200, -2, 0));
    }

    @Test
    void a_change_among_equal_bytes_is_seen_by_its_objects() {
        Comparison comparison = Comparison.between(
                snapshot(1, site("A", Cohort.exact(1, 1, 96))), snapshot(1, site("A", Cohort.exact(1, 2, 96))));

        assertThat(comparison.changes()).containsExactly(new SiteChange(of("A"), 0, 1, 0));
    }

    @Test
    void samples_seen_in_both_snapshots_add_no_error() {
        Cohort old = new Cohort(1, 100, 10_000, 10, 1_600, 5);
        Cohort fresh = new Cohort(2, 50, 5_000, 10, 900, 3);

        Comparison comparison = Comparison.between(snapshot(1, site("A", old)), snapshot(2, site("A", old, fresh)));

        assertThat(comparison.changes()).containsExactly(new SiteChange(of("A"), 5_000, 50, 30));
    }

    @Test
    void freed_samples_add_their_error() {
        Cohort before = new Cohort(1, 100, 10_000, 10, 1_600, 5);

        Comparison comparison = Comparison.between(snapshot(1, site("A", before)), snapshot(2));

        assertThat(comparison.changes()).containsExactly(new SiteChange(of("A"), -10_000, -100, 40));
    }

    @Test
    void refuses_snapshots_of_a_restarted_process_and_a_wrong_order() {
        Snapshot restarted = snapshot(1, 99);

        assertThatThrownBy(() -> Comparison.between(snapshot(0), restarted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of a restarted JVM; begin again");
        assertThatThrownBy(() -> Comparison.between(snapshot(2), snapshot(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found round 2 before round 1");
    }

    private static AllocationSite of(String name) {
        return new AllocationSite("byte[]", new Frame("shop." + name, "add", name + ".java", 7), null);
    }

    private static SiteCohorts site(String name, Cohort... cohorts) {
        return new SiteCohorts(of(name), List.of(), List.of(cohorts));
    }

    private static Snapshot snapshot(int round, SiteCohorts... sites) {
        return snapshot(round, 1, sites);
    }

    private static Snapshot snapshot(int round, long startTime, SiteCohorts... sites) {
        return new Snapshot(
                round,
                new Jvm(1, startTime, "17", "G1"),
                new Sampling("exact", 0, true, ""),
                List.of(sites),
                new Completeness(0, 0, 0, 0, 0, 0, 0, 0),
                Vitals.unknown(),
                0,
                new Settle(1, true, 0));
    }
}
