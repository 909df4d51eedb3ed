package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.holders.DebugToolbar;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.site.AllocationSite;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalHoldersTest {

    @Test
    void names_the_path_of_fields_that_holds_the_objects_of_a_site() {
        try (LocalProbe probe = exact()) {
            probe.begin();
            for (int order = 0; order < 60; order++) {
                DebugToolbar.log(order);
            }
            String text = site(probe.show(), "byte[]", "log");
            HolderReport report = probe.holders(HolderRequest.ofSites(List.of(text)));
            assertThat(report.problem()).isEmpty();
            assertThat(report.of(text)).hasValueSatisfying(holders -> {
                assertThat(holders.searched()).isEqualTo(50);
                assertThat(holders.bounded()).isFalse();
                assertThat(holders.paths())
                        .first()
                        .hasToString(
                                "50 of 50: static DebugToolbar.RECORDS → ArrayList → LogRecord.message → String.value");
            });
        }
    }

    @Test
    void reads_bound_and_fill_of_a_map_that_removes_its_eldest_entry() {
        try (LocalProbe probe = exact()) {
            probe.begin();
            for (int order = 0; order < 60; order++) {
                DebugToolbar.logLatest(order);
            }
            String text = site(probe.show(), "byte[]", "logLatest");
            HolderReport report = probe.holders(HolderRequest.ofSites(List.of(text)));
            assertThat(report.of(text)).hasValueSatisfying(holders -> {
                assertThat(holders.bounded()).isTrue();
                assertThat(holders.paths()).first().satisfies(path -> {
                    assertThat(path.text())
                            .isEqualTo("static DebugToolbar.LATEST → DebugToolbar.Latest value of key Integer"
                                    + " → LogRecord.message → String.value");
                    assertThat(path.bound())
                            .hasToString("held by a LinkedHashMap (DebugToolbar.Latest) bounded at 100, 60 in use");
                });
            });
        }
    }

    private static LocalProbe exact() {
        return LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()));
    }

    private static String site(Snapshot snapshot, String allocatedClass, String method) {
        return snapshot.sites().stream()
                .map(SiteCohorts::site)
                .filter(site -> site.allocatedClass().equals(allocatedClass)
                        && site.line().methodName().equals(method))
                .map(AllocationSite::fingerprint)
                .findFirst()
                .orElseThrow();
    }
}
