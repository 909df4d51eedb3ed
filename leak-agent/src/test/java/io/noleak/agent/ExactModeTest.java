package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.Truth;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import io.noleak.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactModeTest {

    private final List<Object> kept = new ArrayList<>();

    @Test
    void counts_are_equal_to_the_byte_per_site_and_birth_round() throws InterruptedException {
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            Thread before = new Thread(() -> kept.add(Truth.keepAll(7)));
            before.start();
            before.join();
            probe.begin();
            for (int round = 1; round <= 3; round++) {
                int count = 100 * round;
                Thread thread = new Thread(() -> {
                    kept.add(Truth.keepAll(count));
                    kept.add(Truth.keepTenth(count));
                    Truth.keepNothing(count);
                });
                thread.start();
                thread.join();
                probe.show();
            }
            Snapshot end = probe.show();
            assertThat(cohorts(end, "keepAll"))
                    .containsExactly(bytes(0, 7), bytes(1, 100), bytes(2, 200), bytes(3, 300));
            assertThat(cohorts(end, "keepTenth")).containsExactly(bytes(1, 10), bytes(2, 20), bytes(3, 30));
            assertThat(cohorts(end, "keepNothing")).isEmpty();
        }
    }

    private static Cohort bytes(int round, int objects) {
        return Cohort.exact(round, objects, (long) objects * Truth.OBJECT_BYTES);
    }

    private static List<Cohort> cohorts(Snapshot snapshot, String method) {
        return snapshot.sites().stream()
                .filter(site -> site.site().allocatedClass().equals("byte[]")
                        && site.site().line().methodName().equals(method))
                .findFirst()
                .map(SiteCohorts::cohorts)
                .orElse(List.of());
    }
}
