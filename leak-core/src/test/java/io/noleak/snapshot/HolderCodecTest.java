package io.noleak.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.holder.Bound;
import io.noleak.holder.CollectionSize;
import io.noleak.holder.DumpFacts;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRoot;
import io.noleak.holder.RootKind;
import io.noleak.holder.SiteHolders;
import io.noleak.holder.SizeUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolderCodecTest {

    private static final Bound BOUND =
            new Bound("a Caffeine cache", "bounded at 5,000", OptionalLong.of(5_000), OptionalLong.of(808), 1);

    private static final HolderReport REPORT = new HolderReport(
            List.of(new SiteHolders(
                    "byte[] @ shop.OrderLog.record",
                    50,
                    2,
                    List.of(path("static DebugToolbar.RECORDS", null), path("static \"quoted\" \n", BOUND)))),
            List.of(
                    new CollectionSize(
                            "static Bus.LISTENERS → ArrayList",
                            List.of("static shop.Bus.LISTENERS"),
                            "ArrayList",
                            SizeUnit.ELEMENTS,
                            1,
                            303,
                            OptionalLong.of(366),
                            null),
                    new CollectionSize(
                            "static Bus.QUEUE",
                            List.of(),
                            "LinkedList",
                            SizeUnit.ELEMENTS,
                            2,
                            9,
                            OptionalLong.empty(),
                            BOUND)),
            new DumpFacts(1_000, 20, 3_000, 4_000, "/tmp/heap.hprof"),
            "");

    private static HolderPath path(String root, @Nullable Bound bound) {
        return new HolderPath(
                new HolderRoot(RootKind.STATIC_FIELD, root, "shop.DebugToolbar"),
                List.of("ArrayList", "LogRecord.message"),
                List.of("static shop.DebugToolbar.RECORDS"),
                24,
                50,
                bound);
    }

    @Test
    void a_report_arrives_as_it_was_sent() {
        assertThat(HolderCodec.decode(HolderCodec.encode(REPORT))).isEqualTo(REPORT);
    }

    @Test
    void the_reason_why_nothing_was_found_arrives() {
        HolderReport none = HolderReport.unavailable("No heap dump was made: no space");
        assertThat(HolderCodec.decode(HolderCodec.encode(none))).isEqualTo(none);
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> HolderCodec.decode("{\"noleak\":\"snapshot\"}"))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("Expected \"holders\"");
        String text = HolderCodec.encode(REPORT).replace("STATIC_FIELD", "HEARSAY");
        assertThatThrownBy(() -> HolderCodec.decode(text))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("HEARSAY");
    }
}
