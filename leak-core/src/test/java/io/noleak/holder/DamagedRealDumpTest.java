package io.noleak.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dump of a real JVM, damaged in hundreds of ways; thousands with {@code -Dnoleak.full=true}. The JVM that searches has
 * a small heap and ends at the first allocation that fails, also where the error would be caught.
 */
class DamagedRealDumpTest {

    private static final long SEED = 20261123;

    @TempDir
    Path folder;

    @Test
    void every_damage_ends_in_an_answer_or_a_clear_error() throws Exception {
        int copies = Boolean.getBoolean("noleak.full") ? 5_000 : 300;
        Path log = folder.resolve("child.log");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DamageChild.class.getName(),
                        folder.toString(),
                        Long.toString(SEED),
                        Integer.toString(copies),
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = child.waitFor(9, TimeUnit.MINUTES);
        child.destroyForcibly().onExit().join();

        List<String> lines = Files.readAllLines(log);
        assertThat(ended && child.exitValue() == 0)
                .as(String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())))
                .isTrue();
        assertThat(lines.get(0)).isEqualTo("whole answered, 8 sites");
        List<String> outcomes = lines.subList(1, lines.size());
        assertThat(outcomes).hasSize(copies).noneMatch(line -> line.contains("too large") || line.contains("null"));
        assertThat(outcomes).filteredOn(line -> line.contains("refused: ")).hasSizeGreaterThan(copies / 10);
        assertThat(outcomes)
                .filteredOn(line -> line.contains(" answered, 8 sites"))
                .hasSizeGreaterThan(copies / 10);
    }
}
