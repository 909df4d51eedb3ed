package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.holders.Depths;
import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderRequest;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapLookTest {

    private static final int ELEMENTS = 1_000;
    private static final int LITTLE = 16 * 404; // what a short check with the default limit looks for

    private final List<String> listeners = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(DumpFile.FOLDER);
    }

    @Test
    void a_collection_that_has_outgrown_its_array_is_not_missed() {
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults());
                HeapLook before = probe.look(HolderRequest.ofCollections())) {
            for (int i = 0; i < ELEMENTS; i++) {
                listeners.add("once more");
            }
            try (HeapLook after = probe.look(HolderRequest.ofCollections())) {
                assertThat(after.mayHaveGrownSince(before, ELEMENTS * 24)).isTrue();
            }
        }
    }

    @Test
    void a_heap_at_rest_need_not_be_searched() {
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults())) {
            probe.look(HolderRequest.ofCollections()).close(); // loads what a look needs
            try (HeapLook before = probe.look(HolderRequest.ofCollections());
                    HeapLook after = probe.look(HolderRequest.ofCollections())) {
                assertThat(after.mayHaveGrownSince(before, ELEMENTS * 24)).isFalse();
            }
        }
    }

    @Test
    void what_the_check_itself_keeps_is_no_growth_of_the_application() {
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            List<Snapshot> kept = new ArrayList<>(List.of(probe.begin()));
            Depths.fill(8);
            kept.add(probe.show());
            probe.look(HolderRequest.ofCollections()).close(); // like those few, loads what is needed once and for all
            try (HeapLook before = probe.look(HolderRequest.ofCollections())) {
                Depths.fill(64);
                kept.add(probe.show());
                kept.add(probe.show());
                try (HeapLook after = probe.look(HolderRequest.ofCollections())) {
                    assertThat(kept.get(3).sites()).isNotEmpty();
                    assertThat(after.mayHaveGrownSince(before, LITTLE)).isFalse();
                }
            }
        }
    }

    @Test
    void nothing_is_left_of_a_look_that_is_given_up() {
        System.setProperty(DumpFile.FOLDER, folder.toString());
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults());
                HeapLook look = probe.look(HolderRequest.ofCollections())) {
            assertThat(look.available()).isTrue();
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
