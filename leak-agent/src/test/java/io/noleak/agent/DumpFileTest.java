package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFileTest {

    private static final HolderRequest REQUEST = HolderRequest.ofSites(List.of("byte[] @ shop.OrderLog.record"));

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(DumpFile.FOLDER);
        System.clearProperty(DumpFile.LARGEST);
    }

    @Test
    void a_dump_is_gone_when_it_has_been_read() throws IOException {
        System.setProperty(DumpFile.FOLDER, folder.toString());
        try (DumpFile dump = DumpFile.prepare(REQUEST)) {
            assertThat(dump.write()).isNotEmptyFile();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_dump_that_shall_be_kept_is_readable_by_its_owner_only() throws IOException {
        System.setProperty(DumpFile.FOLDER, folder.toString());
        Path kept;
        try (DumpFile dump = DumpFile.prepare(REQUEST.keepingDump())) {
            kept = dump.write();
        }
        assertThat(kept).isNotEmptyFile();
        assertThat(Files.getPosixFilePermissions(kept))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void a_dump_is_searched_in_a_jvm_beside_this_one_and_nothing_is_left_of_it() throws IOException {
        System.setProperty(DumpFile.FOLDER, folder.toString());
        try (DumpFile dump = DumpFile.prepare(REQUEST)) {
            HolderReport report = SearchJvm.search(dump.write(), true);
            assertThat(report.problem()).isEmpty();
            assertThat(report.dump().objects()).isGreaterThan(10_000);
            assertThat(report.collections()).isNotEmpty();
            try (Stream<Path> files = Files.list(dump.path().resolveSibling("."))) {
                assertThat(files.map(Path::normalize))
                        .containsExactlyInAnyOrder(dump.path(), dump.path().resolveSibling("lock"));
            }
        }
    }

    /** Writes a dump and waits, without ever deleting it. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws IOException {
            System.out.println(DumpFile.prepare(REQUEST).write());
            System.in.transferTo(System.out);
        }
    }

    @Test
    void what_a_killed_jvm_left_is_deleted_by_the_next_dump_and_nothing_of_a_living_one() throws Exception {
        System.setProperty(DumpFile.FOLDER, folder.toString());
        Process living = child();
        Process killed = child();
        try {
            Path dump = firstLine(living);
            Path stale = firstLine(killed);
            killed.destroyForcibly().waitFor();
            try (DumpFile own = DumpFile.prepare(REQUEST);
                    DumpFile other = DumpFile.prepare(REQUEST)) {
                assertThat(stale.getParent()).doesNotExist();
                assertThat(dump).isNotEmptyFile();
                assertThat(own.write()).isNotEmptyFile();
                assertThat(other.write()).isNotEmptyFile();
            }
        } finally {
            living.destroyForcibly().waitFor();
            killed.destroyForcibly().waitFor();
        }
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        Jdks.running().java().toString(),
                        "-D" + DumpFile.FOLDER + "=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path firstLine(Process process) throws IOException {
        return Path.of(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }

    @Test
    void a_folder_that_is_missing_is_named_with_the_remedy() {
        System.setProperty(DumpFile.FOLDER, folder.resolve("gone").toString());
        assertThatThrownBy(() -> DumpFile.prepare(REQUEST))
                .isInstanceOf(HeapDumpException.class)
                .hasMessageContaining("gone")
                .hasMessageContaining("-D" + DumpFile.FOLDER);
    }

    @Test
    void a_heap_that_is_too_large_is_not_dumped() {
        System.setProperty(DumpFile.LARGEST, "1000");
        assertThatThrownBy(() -> DumpFile.prepare(REQUEST))
                .isInstanceOf(HeapDumpException.class)
                .hasMessageContaining("-D" + DumpFile.LARGEST + "=<bytes>");
    }

    @Test
    void a_search_that_is_not_possible_is_told_in_the_report() {
        System.setProperty(DumpFile.LARGEST, "1000");
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults())) {
            probe.begin();
            HolderReport report = probe.holders(REQUEST);
            assertThat(report.sites()).isEmpty();
            assertThat(report.problem()).startsWith("No heap dump was made");
        }
    }
}
