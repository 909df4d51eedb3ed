package io.noleak.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolderStageTest {

    private final List<String> events = new ArrayList<>();

    @Test
    void no_dump_is_searched_when_no_collection_can_have_grown() {
        LeakCheck.on(new Looking(false)).run(() -> {});

        assertThat(events).containsExactly("look 1", "look 2", "close 2", "close 1");
    }

    @Test
    void both_dumps_are_searched_when_a_collection_may_have_grown() {
        LeakCheck.on(new Looking(true)).run(() -> {});

        assertThat(events).containsExactly("look 1", "look 2", "search 1", "search 2", "close 2", "close 1");
    }

    @Test
    void the_dump_before_the_rounds_is_given_up_when_the_body_fails() {
        assertThatThrownBy(() -> LeakCheck.on(new Looking(false))
                        .warmups(1)
                        .iterations(1)
                        .run(new FailsSecondTime()))
                .isInstanceOf(LoadFailedException.class);

        assertThat(events).containsExactly("look 1", "close 1");
    }

    @Test
    void a_clean_verdict_says_when_growing_collections_were_not_looked_for() {
        Probe blind = new ScriptedProbe() {
            @Override
            public HeapLook look(HolderRequest request) {
                return HeapLook.searched(HolderReport.unavailable("97 MB of heap are in use"));
            }
        };

        Verdict verdict = LeakCheck.on(blind).run(() -> {});

        assertThat(verdict).isInstanceOf(Verdict.Clean.class);
        assertThat(verdict.evidence().warnings())
                .containsExactly("growing collections were not looked for: 97 MB of heap are in use");
    }

    private static final class FailsSecondTime implements Load {
        private int runs;

        @Override
        public void run() {
            if (++runs == 2) {
                throw new IllegalStateException("broken");
            }
        }
    }

    /** Notes what becomes of its looks. */
    private final class Looking implements Probe {

        private final Probe probe = new ScriptedProbe();
        private final boolean mayGrow;
        private int looks;

        Looking(boolean mayGrow) {
            this.mayGrow = mayGrow;
        }

        @Override
        public HeapLook look(HolderRequest request) {
            int number = ++looks;
            events.add("look " + number);
            return new HeapLook() {
                @Override
                public boolean available() {
                    return true;
                }

                @Override
                public HolderReport report() {
                    events.add("search " + number);
                    return HolderReport.unavailable("");
                }

                @Override
                public boolean mayHaveGrownSince(HeapLook earlier, double bytes) {
                    return mayGrow;
                }

                @Override
                public void close() {
                    events.add("close " + number);
                }
            };
        }

        @Override
        public Snapshot begin() {
            return probe.begin();
        }

        @Override
        public Snapshot show() {
            return probe.show();
        }

        @Override
        public String describe() {
            return probe.describe();
        }

        @Override
        public void close() {}
    }
}
