package io.noleak.junit;

import io.noleak.check.CheckOptions;
import io.noleak.report.BaselineMode;
import io.noleak.verdict.JudgeOptions;
import io.noleak.verdict.Limit;
import io.noleak.verdict.Suppression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What one check is asked for. What is empty is left to the defaults of the check itself.
 *
 * @param purpose why the test is checked
 * @param include patterns of the sites to judge; empty = all
 * @param ignore sites that may grow
 * @param vitals whether the process as a whole is judged
 * @param timeout longest time for the check
 * @param baseline what to do with the project's baseline
 */
record CheckSettings(
        Purpose purpose,
        Optional<Limit> limit,
        OptionalInt rounds,
        OptionalInt iterations,
        OptionalInt warmups,
        OptionalInt threads,
        Optional<Setting> mode,
        List<Suppression> include,
        List<Suppression> ignore,
        boolean vitals,
        NoLeak.OnInconclusive onInconclusive,
        Duration timeout,
        NoLeak.Lifecycle lifecycle,
        BaselineMode baseline) {

    /** Reads and checks all values; nothing of the test has run then. */
    static CheckSettings read(Settings settings, Purpose purpose) {
        return new CheckSettings(
                purpose,
                settings.get("limit").map(setting -> setting.parsed(Limit::parse)),
                number(settings, "rounds", 4, 10_000),
                number(settings, "iterations", 1, 100_000_000),
                number(settings, "warmups", 1, 10_000),
                number(settings, "threads", 1, 1024),
                settings.get("mode"),
                settings.get("include").map(CheckSettings::patterns).orElse(List.of()),
                settings.get("ignore").map(CheckSettings::ignored).orElse(List.of()),
                settings.get("vitals")
                        .map(setting -> setting.constant(NoLeak.Vitals.class) == NoLeak.Vitals.JUDGE)
                        .orElse(true),
                settings.get("onInconclusive")
                        .map(setting -> setting.constant(NoLeak.OnInconclusive.class))
                        .orElse(purpose.onInconclusive()),
                settings.get("timeout").map(Setting::duration).orElse(purpose.timeout()),
                settings.get("lifecycle")
                        .map(setting -> setting.constant(NoLeak.Lifecycle.class))
                        .orElse(purpose.lifecycle()),
                settings.get("baseline")
                        .map(setting -> setting.parsed(BaselineMode::parse))
                        .orElse(BaselineMode.CHECK));
    }

    /** Returns these settings as the options of a check; what is not set keeps the check's own default. */
    CheckOptions options(Pace pace) {
        CheckOptions defaults = CheckOptions.DEFAULT;
        JudgeOptions judge = new JudgeOptions(
                limit.orElse(defaults.judge().limit()),
                Stream.concat(ignore.stream(), Accepted.suppressions().stream()).toList(),
                vitals,
                defaults.judge().maxFailureShare());
        return defaults.withWarmups(warmups.orElse(defaults.warmups()))
                .withRounds(rounds.orElse(defaults.rounds()))
                .withIterations(pace.iterations())
                .withThreads(threads.orElse(defaults.threads()))
                .withTimeBudget(pace.time())
                .withJudge(judge);
    }

    private static OptionalInt number(Settings settings, String name, int from, int to) {
        return settings.get(name)
                .map(setting -> OptionalInt.of(setting.number(from, to)))
                .orElse(OptionalInt.empty());
    }

    private static List<Suppression> patterns(Setting setting) {
        return Arrays.stream(setting.text().split(",", -1))
                .map(String::strip)
                .map(pattern ->
                        new Setting(setting.origin(), pattern).parsed(text -> Suppression.ignored(text, "include")))
                .toList();
    }

    private static List<Suppression> ignored(Setting setting) {
        List<Suppression> suppressions = new ArrayList<>();
        // An annotation's reasons may hold a semicolon; a parameter is one line.
        String separator = setting.text().contains("\n") ? "\n" : ";";
        for (String entry : setting.text().strip().split(separator, -1)) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw setting.refused("each entry must be a pattern, = and the reason why it may grow");
            }
            suppressions.add(setting.parsed(text -> Suppression.ignored(
                    entry.substring(0, equals).strip(),
                    entry.substring(equals + 1).strip())));
        }
        return List.copyOf(suppressions);
    }
}
