package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of samples by itself, in C: threads cannot be made to meet there at a certain moment in a JVM. */
class TableRoomTest {

    private static final Path MAIN = Path.of("src/main/native");

    @Test
    void room_is_made_in_a_full_table_but_never_in_one_that_is_about_to_be_freed(@TempDir Path folder)
            throws Exception {
        Path program = folder.resolve("room");
        Path headers = Jdks.running().home().resolve("include");
        List<String> compile = new ArrayList<>(List.of("cc", "-std=c11", "-O1", "-g", "-o", program.toString()));
        for (Path include : List.of(MAIN, headers, headers.resolve("linux"), headers.resolve("darwin"))) {
            compile.add("-I" + include);
        }
        compile.add("src/test/native/room.c");
        for (String file : List.of("samples.c", "gate.c", "memory.c", "weight.c")) {
            compile.add(MAIN.resolve(file).toString());
        }
        compile.add("-lpthread");

        assertThat(output(compile)).isEmpty();
        assertThat(output(List.of(program.toString()))).isEmpty();
    }

    /** Returns what it printed, and its exit code unless that is 0. */
    private static String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        return exitCode == 0 ? text : text + "exit code " + exitCode;
    }
}
