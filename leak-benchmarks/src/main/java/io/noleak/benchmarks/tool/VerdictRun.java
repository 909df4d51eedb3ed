package io.noleak.benchmarks.tool;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.example.bench.VerdictCases;
import java.io.IOException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Finds out whether a body leaks and says how long that took. Arguments: rule, body, iterations per round. */
public final class VerdictRun {

    private static final int ROUNDS = 8;
    private static final int WARMUPS = 3;

    private VerdictRun() {}

    public static void main(String[] arguments) throws Exception {
        String body = arguments[1];
        long start = System.nanoTime();
        TestTimes times = new TestTimes();
        boolean leaks = switch (arguments[0]) {
            case "noleak" -> testFails(body, times);
            case "histogram" -> grows(new HistogramCounts(), body, Integer.parseInt(arguments[2]));
            default -> grows(new DumpCounts(), body, Integer.parseInt(arguments[2]));
        };
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("RESULT seconds " + seconds);
        System.out.println("RESULT testSeconds " + (times.nanos == 0 ? seconds : times.nanos / 1e9));
        System.out.println("RESULT leaks " + (leaks ? 1 : 0));
    }

    /** The time of the test as JUnit reports it: without what it takes to start JUnit. */
    private static final class TestTimes implements TestExecutionListener {
        private long started;
        private long nanos;

        @Override
        public void executionStarted(TestIdentifier test) {
            started = test.isTest() ? System.nanoTime() : started;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            nanos += test.isTest() ? System.nanoTime() - started : 0;
        }
    }

    private static boolean testFails(String body, TestTimes times) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(VerdictCases.class, body))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener, times);
        if (listener.getSummary().getTestsStartedCount() != 1) {
            throw new IllegalStateException(body + " is no test");
        }
        listener.getSummary().getFailures().forEach(failure -> System.out.println(failure.getException()));
        return listener.getSummary().getTestsFailedCount() == 1;
    }

    /** The rule of LeakCanary's object growth: a class of which there are more after every round. */
    private static boolean grows(ClassCounts counts, String body, int iterations) throws IOException {
        Growth growth = new Growth();
        for (int round = -WARMUPS; round < ROUNDS; round++) {
            for (int i = 0; i < iterations; i++) {
                VerdictCases.run(body);
            }
            if (round == -2) {
                counts.take(); // what the first reading itself loads and keeps is no growth
            } else if (round >= -1) {
                growth.add(counts.take());
            }
        }
        System.out.println("NOTE grew: " + growth.classes());
        return !growth.classes().isEmpty();
    }
}
