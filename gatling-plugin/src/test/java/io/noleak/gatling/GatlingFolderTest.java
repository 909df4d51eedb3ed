package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GatlingFolderTest {

    @Test
    void the_results_folder_is_read_from_the_command_line() {
        assertThat(GatlingFolder.told("io.gatling.app.Gatling --simulation a.B --results-folder /tmp/out"))
                .contains(Path.of("/tmp/out"));
        assertThat(GatlingFolder.told("io.gatling.app.Gatling -rf out -s a.B")).contains(Path.of("out"));
    }

    @Test
    void a_command_line_without_one_tells_nothing() {
        assertThat(GatlingFolder.told("io.gatling.app.Gatling --results-folder"))
                .isEmpty();
        assertThat(GatlingFolder.told("")).isEmpty();
    }
}
