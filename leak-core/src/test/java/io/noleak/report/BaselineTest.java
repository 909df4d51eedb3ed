package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final String KEY = "OrderTest.place :: byte[] @ com.example.OrderLog.record";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve(Baseline.FILE);
    }

    @Test
    void growth_within_the_error_of_two_measurements_is_known() throws IOException {
        record(1000);

        // Half an interval of 100 B, and as much when it was recorded: 141 B.
        assertThat(check(Leaks.sampled(1140, 100)).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(check(Leaks.sampled(1145, 100)).outcome()).isEqualTo(Outcome.LEAKING);
    }

    @Test
    void two_lines_of_one_method_are_judged_by_their_sum() throws IOException {
        record(1000);

        assertThat(check(Leaks.leaking(500, 42, 43)).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(Reports.message("noleak", check(Leaks.leaking(750, 42, 43)), List.of()))
                .contains("regression: was 1,000 B, is 1,500 B");
    }

    @Test
    void an_update_leaves_other_checks_and_noise_alone() throws IOException {
        Files.writeString(file, "{\n\"" + KEY + "\": 1000,\n\"Other :: x\": 7.25,\n\"version\": 1\n}\n");
        String before = Files.readString(file);

        update(Leaks.leaking(1004, 42));

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void an_update_keeps_what_the_check_was_too_coarse_to_see() throws IOException {
        Files.writeString(file, "{\n\"OrderTest.place :: small\": 17,\n\"version\": 1\n}\n");

        update(Leaks.cleanButCoarse(64));
        assertThat(Files.readString(file)).contains("small");

        update(Leaks.cleanButCoarse(16));
        assertThat(Files.readString(file)).doesNotContain("small");
    }

    @Test
    void an_unsound_measurement_changes_nothing() throws IOException {
        record(1000);
        String before = Files.readString(file);
        LeakReport invalid = LeakReport.of(
                Lessons.CHECK,
                new Verdict.Invalid("the load failed", "mend it", Lessons.evidence(Lessons.lookAlikes())));

        assertThat(update(invalid)).isEqualTo(invalid);
        assertThat(check(invalid)).isEqualTo(invalid);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void a_merge_conflict_is_named_with_its_line() throws IOException {
        Files.writeString(
                file, "{\n<<<<<<< HEAD\n\"a :: x\": 1,\n=======\n\"a :: x\": 2,\n>>>>>>> b\n\"version\": 1\n}\n");

        assertThatThrownBy(() -> check(Lessons.debugToolbar()))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith(file + ":2: a merge conflict is left: keep the entries of both sides");
    }

    @Test
    void an_entry_that_a_merge_doubled_is_named_with_its_line() throws IOException {
        Files.writeString(file, "{\n\"a :: x\": 1,\n\"a :: x\": 2,\n\"version\": 1\n}\n");

        assertThatThrownBy(() -> check(Lessons.debugToolbar()))
                .hasMessageContaining("line 3")
                .hasMessageContaining("twice");
    }

    @Test
    void another_version_is_refused() throws IOException {
        Files.writeString(file, "{\n\"version\": 2\n}\n");

        assertThatThrownBy(() -> check(Lessons.debugToolbar())).hasMessageContaining("no baseline of version 1");
    }

    @Test
    void checks_that_update_at_once_all_get_their_entry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<LeakReport>> updates = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                LeakReport report = Leaks.leakingIn("Test" + i);
                updates.add(threads.submit(() -> update(report)));
            }
            for (Future<LeakReport> update : updates) {
                assertThat(update.get().outcome()).isEqualTo(Outcome.KNOWN);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(Files.readAllLines(file).subList(1, 41)).isSorted().allMatch(line -> line.startsWith("\"Test"));
    }

    @Test
    void the_mode_is_a_word() {
        assertThat(BaselineMode.parse(" Update ")).isEqualTo(BaselineMode.UPDATE);
        assertThatThrownBy(() -> BaselineMode.parse("write"))
                .hasMessage("noleak.baseline=write: the baseline's mode is check, update or off");
    }

    private void record(int bytes) throws IOException {
        Files.writeString(file, "{\n\"" + KEY + "\": " + bytes + ",\n\"version\": 1\n}\n");
    }

    private LeakReport check(LeakReport report) {
        return Baseline.at(file, BaselineMode.CHECK).apply(report);
    }

    private LeakReport update(LeakReport report) {
        return Baseline.at(file, BaselineMode.UPDATE).apply(report);
    }
}
