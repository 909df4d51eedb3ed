package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team with an old leak, from the day it starts to the day the leak comes back. */
class RegressionStoryTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve(Baseline.FILE);
    }

    @Test
    void a_leak_is_recorded_passes_doubles_is_fixed_and_comes_back() throws IOException {
        assertThat(check(Leaks.leaking(1000, 42)).outcome())
                .as("nothing is recorded yet")
                .isEqualTo(Outcome.LEAKING);

        assertThat(update(Leaks.leaking(1000, 42)).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(Files.readString(file)).isEqualTo("""
                        {
                        "OrderTest.place :: byte[] @ com.example.OrderLog.record": 1000,
                        "version": 1
                        }
                        """);

        assertThat(check(Leaks.leaking(1000, 57)).outcome())
                .as("the same, some lines further down")
                .isEqualTo(Outcome.KNOWN);

        LeakReport doubled = check(Leaks.leaking(2000, 57));
        assertThat(doubled.outcome()).isEqualTo(Outcome.LEAKING);
        assertThat(Reports.message("@NoLeak", doubled, List.of())).contains("regression: was 1,000 B, is 2,000 B");

        update(Leaks.leaking(400, 57));
        assertThat(check(Leaks.leaking(400, 57)).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(Reports.message("@NoLeak", check(Leaks.leaking(1000, 57)), List.of()))
                .as("it has shrunk, and the record with it")
                .contains("regression: was 400 B, is 1,000 B");

        assertThat(update(Leaks.clean()).outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(Files.readString(file)).isEqualTo("{\n\"version\": 1\n}\n");

        LeakReport back = check(Leaks.leaking(400, 57));
        assertThat(back.outcome()).isEqualTo(Outcome.LEAKING);
        assertThat(Reports.message("@NoLeak", back, List.of())).contains("not in " + file);
    }

    @Test
    void checking_never_writes() throws IOException {
        update(Leaks.leaking(1000, 42));
        String before = Files.readString(file);

        check(Leaks.leaking(400, 42));
        check(Leaks.clean());

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void off_is_as_if_there_were_no_baseline() {
        update(Leaks.leaking(1000, 42));

        LeakReport report = Baseline.at(file, BaselineMode.OFF).apply(Leaks.leaking(1000, 42));

        assertThat(report.outcome()).isEqualTo(Outcome.LEAKING);
    }

    private LeakReport check(LeakReport report) {
        return Baseline.at(file, BaselineMode.CHECK).apply(report);
    }

    private LeakReport update(LeakReport report) {
        return Baseline.at(file, BaselineMode.UPDATE).apply(report);
    }
}
