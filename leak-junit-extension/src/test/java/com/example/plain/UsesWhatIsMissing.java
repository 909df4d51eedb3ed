package com.example.plain;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.check.LeakCheck;
import io.noleak.junit.assertj.LeakAssertions;
import io.noleak.junit.gatling.GatlingRun;
import io.noleak.junit.services.Services;
import io.noleak.snapshot.Probe;
import io.noleak.verdict.Verdict;

/** Runs a plain check, then each feature whose dependency is not there, and prints what it is told. */
public final class UsesWhatIsMissing {

    private UsesWhatIsMissing() {}

    public static void main(String[] arguments) {
        try (Probe probe = LocalProbe.open(ProbeOptions.defaults())) {
            Verdict verdict = LeakCheck.on(probe).iterations(10).run(Thread::onSpinWait);
            System.out.println("plain: " + verdict.getClass().getSimpleName());
            told("assertions", () -> LeakAssertions.assertThat(verdict).isClean());
        }
        told("gatling", () -> GatlingRun.fork(UsesWhatIsMissing.class));
        for (String mode : new String[] {"embedded", "docker"}) {
            System.setProperty("noleak.services", mode);
            told(mode, Services::start);
        }
    }

    private static void told(String feature, Runnable use) {
        try {
            use.run();
            System.out.println(feature + ": worked");
        } catch (RuntimeException | LinkageError e) {
            System.out.println(feature + ": " + e);
        }
    }
}
