package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.leaky.LeakyService;
import io.noleak.holder.DumpSearch;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.remote.RemoteProbe;
import io.noleak.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks another JVM what holds its objects: over HTTP, from Java, and with the command. */
class RemoteHoldersTest {

    private static final String PATH = "50 of 50: static LeakyService.KEPT → ArrayList";

    @TempDir
    Path folder;

    static Stream<Jdks> jdks() {
        return Jdks.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_endpoint_names_path_and_root_and_leaves_no_dump(Jdks jdk) throws IOException {
        try (ObservedJvm child = leaking(jdk)) {
            String page = child.page("GET", "/holders?like=LeakyService.leak");

            assertThat(page)
                    .contains("byte[] @ com.example.leaky.LeakyService.leak")
                    .contains("  " + PATH)
                    .contains("path: static com.example.leaky.LeakyService.KEPT → java.util.ArrayList.elementData →")
                    .containsPattern("Dump of [\\d,]+ objects and \\d+ MB: written in");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void the_command_takes_a_process_id_or_an_address(Jdks jdk) throws Exception {
        try (ObservedJvm child = leaking(jdk)) {
            assertThat(command(jdk, "holders", Long.toString(child.pid()), "--site", "LeakyService.leak"))
                    .contains(PATH);
            String url = "http://127.0.0.1:" + child.port();
            assertThat(command(jdk, "holders", url)).contains(PATH);
            assertThat(command(jdk, "holders", url, "--collections"))
                    .contains(" 60,000 bytes in static LeakyService.KEPT → ArrayList → byte[]");
            assertThat(command(jdk, "holders", url, "--site", "Nowhere"))
                    .contains("No site of the last show that has live objects born since begin contains \"Nowhere\"");
        }
    }

    @Test
    void a_remote_probe_gets_the_same_as_a_local_one() throws IOException {
        try (ObservedJvm child = ObservedJvm.withAgent(Jdks.running(), flags(), ",interval=exact");
                RemoteProbe probe = RemoteProbe.connect(child.address())) {
            probe.begin();
            child.order("leak 60");
            String site = leak(probe.show());

            HolderReport report = probe.holders(HolderRequest.ofSites(List.of(site)));

            assertThat(report.problem()).isEmpty();
            assertThat(report.of(site))
                    .hasValueSatisfying(
                            holders -> assertThat(holders.paths()).first().hasToString(PATH));
        }
    }

    @Test
    void a_dump_that_was_asked_for_stays_and_its_place_is_told() throws Exception {
        try (ObservedJvm child = leaking(Jdks.running())) {
            String url = "http://127.0.0.1:" + child.port();
            String page = command(Jdks.running(), "holders", url, "--keep-dump");

            try (Stream<Path> files = Files.walk(folder)) {
                Path dump = files.filter(Files::isRegularFile).findFirst().orElseThrow();
                assertThat(page).contains(dump.toString());
                assertThat(DumpSearch.ofMarked(dump, false).sites().get(0).paths())
                        .first()
                        .hasToString(PATH);
                assertThat(command(Jdks.running(), "holders", dump.toString())).contains(PATH);
            }
        }
    }

    @Test
    void a_heap_larger_than_allowed_is_not_dumped_and_the_answer_says_what_to_do() throws IOException {
        try (ObservedJvm child = leaking(Jdks.running(), "-D" + DumpFile.LARGEST + "=1000")) {
            assertThat(child.page("GET", "/holders"))
                    .contains("No heap dump was made: ")
                    .contains("-D" + DumpFile.LARGEST + "=<bytes>");
            assertThat(folder).isEmptyDirectory();
            child.order("leak 1");
        }
    }

    @Test
    void a_jvm_that_is_gone_is_a_problem_in_the_report_and_no_end_of_the_check() throws IOException {
        ObservedJvm child = leaking(Jdks.running());
        try (RemoteProbe probe = RemoteProbe.connect(child.address())) {
            child.close();
            assertThat(probe.holders(HolderRequest.ofCollections()).problem()).contains("Nobody listens at ");
        }
    }

    private List<String> flags(String... more) {
        List<String> flags = new ArrayList<>(List.of("-Xmx256m", "-D" + DumpFile.FOLDER + "=" + folder));
        flags.addAll(List.of(more));
        return flags;
    }

    /** Starts a service with sixty leaked arrays that an agent has seen. */
    private ObservedJvm leaking(Jdks jdk, String... more) throws IOException {
        ObservedJvm child = ObservedJvm.withAgent(jdk, flags(more), ",interval=exact");
        child.page("POST", "/begin");
        child.order("leak 60");
        child.page("POST", "/show");
        return child;
    }

    private static String leak(Snapshot snapshot) {
        return snapshot.sites().stream()
                .map(site -> site.site().fingerprint())
                .filter(site -> site.contains(LeakyService.class.getName() + ".leak"))
                .findFirst()
                .orElseThrow();
    }

    private static String command(Jdks jdk, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(jdk.java().toString(), "-jar", AgentJar.locate().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
