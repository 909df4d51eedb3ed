package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.holders.Growing;
import io.noleak.check.LeakCheck;
import io.noleak.snapshot.SamplingMode;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check says where no dump can be made. File systems are real ones, mounted for one child JVM alone. */
class DumpWhereItCannotBeTest {

    @TempDir
    Path folder;

    /** Leaks an array per iteration; prints the verdict and its warnings. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) {
            try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
                Verdict verdict = LeakCheck.on(probe).run(Growing::keep);
                System.out.println(verdict.getClass().getSimpleName() + " "
                        + verdict.evidence().warnings());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ro,size=900m | cannot be written
            size=20m     | has 20 MB left, up to
            """)
    void the_verdict_stands_on_a_file_system_that_takes_no_dump(String mount, String reason) throws Exception {
        assumeTrue(run("true").exitCode() == 0, "this user may not mount anything");
        String said = run("mount -t tmpfs -o " + mount + " none " + folder + " && " + child(""))
                .output();
        assertThat(said)
                .contains("Leaking [")
                .contains("what holds the objects is not known: No heap dump was made: " + folder + " " + reason)
                .contains("ame another folder with -Dnoleak.dump.folder");
    }

    @Test
    void the_verdict_stands_where_the_heap_is_larger_than_allowed() throws Exception {
        String said = execute(List.of("sh", "-c", child("-Dnoleak.dump.largest=1000")))
                .output();
        assertThat(said)
                .contains("Leaking [")
                .contains("what holds the objects is not known: No heap dump was made: ")
                .contains("Allow more with -Dnoleak.dump.largest=<bytes>");
    }

    private String child(String option) {
        return "exec " + Jdks.running().java() + " -Xmx256m " + option + " -Dnoleak.dump.folder=" + folder + " -cp "
                + System.getProperty("java.class.path") + " '" + Child.class.getName() + "'";
    }

    private static ChildJvm.Result run(String script) throws IOException, InterruptedException {
        try {
            return execute(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script));
        } catch (IOException e) {
            return new ChildJvm.Result(127, e.toString()); // no such command
        }
    }

    private static ChildJvm.Result execute(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ChildJvm.Result(process.waitFor(), output);
    }
}
