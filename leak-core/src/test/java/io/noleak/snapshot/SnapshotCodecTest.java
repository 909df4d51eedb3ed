package io.noleak.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SnapshotCodecTest {

    private static final Snapshot SMALL = new Snapshot(
            1,
            new Jvm(4711, 1_700_000_000_000L, "17.0.15+6", "G1"),
            new Sampling("exact", 0, true, ""),
            List.of(new SiteCohorts(
                    new AllocationSite("byte[]", new Frame("shop.Log", "add", "Log.java", 42), null),
                    List.of(new Frame("shop.Log", "add", "Log.java", 42), new Frame("shop.Run", "main", null, -1)),
                    List.of(Cohort.exact(1, 8, 8192)))),
            new Completeness(10, 0, 0, 0, 0, 8, 1000, 48_000),
            new Vitals(Map.of(Vital.THREADS, 7L), List.of("main"), List.of()),
            16_384,
            new Settle(2, true, 5_000_000));

    @Test
    void any_snapshot_comes_back_equal() {
        RandomSnapshots random = new RandomSnapshots(42);
        for (int i = 0; i < 300; i++) {
            Snapshot snapshot = random.next();
            assertThat(SnapshotCodec.decode(SnapshotCodec.encode(snapshot))).isEqualTo(snapshot);
        }
    }

    @Test
    void the_text_of_version_1_is_fixed() {
        assertThat(SnapshotCodec.encode(SMALL))
                .isEqualTo("{\"noleak\":\"snapshot\",\"version\":1,\"round\":1,\"allocatedBytes\":16384,"
                        + "\"jvm\":{\"pid\":4711,\"startTime\":1700000000000,\"version\":\"17.0.15+6\",\"collector\":\"G1\"},"
                        + "\"sampling\":{\"mode\":\"exact\",\"interval\":0,\"exact\":true,\"note\":\"\"},"
                        + "\"completeness\":{\"taken\":10,\"thinned\":0,\"lost\":0,\"lostBytes\":0,\"late\":0,"
                        + "\"tableUsed\":8,\"tableBound\":1000,\"nativeBytes\":48000},"
                        + "\"settle\":{\"collections\":2,\"agreed\":true,\"nanos\":5000000},"
                        + "\"vitals\":{\"THREADS\":7},\"threadNames\":[\"main\"],\"openFiles\":[],"
                        + "\"sites\":[{\"allocatedClass\":\"byte[]\",\"top\":0,\"stack\":[0,1],\"cohorts\":"
                        + "[{\"round\":1,\"objects\":8,\"bytes\":8192,\"objectsVariance\":0,\"bytesVariance\":0,"
                        + "\"samples\":8}]}],"
                        + "\"frames\":[{\"class\":\"shop.Log\",\"method\":\"add\",\"file\":\"Log.java\",\"line\":42},"
                        + "{\"class\":\"shop.Run\",\"method\":\"main\"}]}");
    }

    @Test
    void an_unknown_vital_stays_unknown_and_does_not_become_zero() {
        Snapshot decoded = SnapshotCodec.decode(SnapshotCodec.encode(SMALL));

        assertThat(decoded.vitals().get(Vital.HEAP_USED)).isEmpty();
        assertThat(decoded.vitals().get(Vital.THREADS)).hasValue(7);
    }

    @Test
    void members_of_a_later_noleak_are_tolerated() {
        String later = SnapshotCodec.encode(SMALL)
                .replace("{\"THREADS\":7}", "{\"THREADS\":7,\"UNHEARD_OF\":{\"a\":[1]}}")
                .replace("\"round\":1,", "\"colour\":\"blue\",\"round\":1,");

        assertThat(SnapshotCodec.decode(later)).isEqualTo(SMALL);
    }

    @Test
    void another_version_of_the_format_is_refused_with_the_remedy() {
        String later = SnapshotCodec.encode(SMALL).replace("\"version\":1,\"round\"", "\"version\":2,\"round\"");

        assertThatThrownBy(() -> SnapshotCodec.decode(later))
                .isInstanceOf(ProbeException.class)
                .hasMessage("The snapshot is written in version 2 of the format, this side reads version 1: "
                        + "use the same noleak version for the agent and for the test");
    }

    @Test
    void what_is_no_snapshot_is_refused() {
        assertThatThrownBy(() -> SnapshotCodec.decode("<html>"))
                .hasMessage("This is not a readable snapshot: Expected a value, found '<' (line 1, column 1)");
        assertThatThrownBy(() -> SnapshotCodec.decode("{\"status\":\"UP\"}"))
                .hasMessage("This is not a readable snapshot: Missing: \"noleak\" (line 1, column 1)");
        assertThatThrownBy(() -> SnapshotCodec.decode("{\"noleak\":\"status\"}"))
                .hasMessageContaining("Expected a \"snapshot\", found a \"status\"");
    }

    @Test
    void contradictions_are_refused_with_their_place() {
        assertThatThrownBy(() -> decodeWith("\"bytes\":8192", "\"bytes\":-1"))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("A cohort has no negative number");
        assertThatThrownBy(() -> decodeWith("\"top\":0", "\"top\":2"))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("There is no frame 2, the snapshot has 2 (line 1, column ");
        assertThatThrownBy(() -> decodeWith("\"interval\":0", "\"interval\":-5"))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("\"interval\" is negative: -5");
        assertThatThrownBy(() -> decodeWith("\"method\":\"main\"", "\"method\":\"\""))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("A frame needs a class and a method name");
    }

    @Test
    void a_cut_text_is_refused_wherever_it_was_cut() {
        String text = SnapshotCodec.encode(SMALL);
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> SnapshotCodec.decode(cut)).isInstanceOf(ProbeException.class);
        }
    }

    @Test
    void a_spoilt_text_is_refused_or_read_but_never_breaks_the_reader() {
        SplittableRandom random = new SplittableRandom(7);
        String text = SnapshotCodec.encode(SMALL);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder spoilt = new StringBuilder(text);
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                spoilt.setCharAt(random.nextInt(text.length()), "{}[]\",:-09eE\\u\0xé".charAt(random.nextInt(17)));
            }
            try {
                SnapshotCodec.decode(spoilt.toString());
            } catch (ProbeException expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static Snapshot decodeWith(String replaced, String by) {
        String text = SnapshotCodec.encode(SMALL);
        assertThat(text).contains(replaced);
        return SnapshotCodec.decode(text.replace(replaced, by));
    }
}
