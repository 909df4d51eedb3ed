package io.noleak.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class DumpBytesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        byte[] content = new byte[4_096];
        content[8] = 42;
        file = Files.write(folder.resolve("file"), content);
    }

    @Test
    void what_is_read_after_close_fails_in_java_and_not_in_the_processor() {
        DumpBytes bytes = DumpBytes.map(file);
        assertThat(bytes.u1(8)).isEqualTo(42);
        bytes.close();
        bytes.close();
        assertThatThrownBy(() -> bytes.u1(8)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bytes.i8(0)).hasMessageContaining("closed");
    }

    @Test
    void closing_one_map_of_a_file_leaves_the_others_alone() {
        List<Integer> read = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    int sum = 0;
                    for (int i = 0; i < 200; i++) {
                        try (DumpBytes bytes = DumpBytes.map(file)) {
                            sum += bytes.u1(8);
                        }
                    }
                    return sum;
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(read).hasSize(8).containsOnly(200 * 42);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_22)
    void another_thread_cannot_read() {
        try (DumpBytes bytes = DumpBytes.map(file)) {
            assertThatThrownBy(
                            () -> CompletableFuture.runAsync(() -> bytes.u1(8)).join())
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("WrongThreadException");
            assertThat(bytes.u1(8)).isEqualTo(42);
        }
    }
}
