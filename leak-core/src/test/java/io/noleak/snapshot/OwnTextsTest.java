package io.noleak.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnTextsTest {

    @Test
    void the_lists_of_vitals_are_not_taken_for_collections_of_the_application() {
        Vitals vitals = new Vitals(Map.of(), List.of("main"), List.of("a.jar", "b.jar"));

        assertThat(vitals.threadNames()).isInstanceOf(OwnTexts.class).containsExactly("main");
        assertThat(vitals.openFiles()).isInstanceOf(OwnTexts.class).containsExactly("a.jar", "b.jar");
    }

    @Test
    void readings_that_are_equal_share_their_lists() {
        Vitals earlier = new Vitals(Map.of(), List.of("main"), List.of("a.jar"));
        Vitals later = new Vitals(Map.of(), List.of("main"), List.of("a.jar")).sharing(earlier);

        assertThat(later.openFiles()).isSameAs(earlier.openFiles());
    }
}
