package io.noleak.benchmarks.tool;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.example.bench.PlainCases;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs tests without an annotation, and says how long that took. Argument: {@code present} or {@code absent}. */
public final class PlainRun {

    private PlainRun() {}

    public static void main(String[] arguments) {
        boolean present = arguments[0].equals("present");
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(PlainCases.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        long start = System.nanoTime();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(present)
                        .enableLauncherSessionListenerAutoRegistration(present)
                        .build())
                .execute(request, listener);
        long nanos = System.nanoTime() - start;
        long tests = listener.getSummary().getTestsSucceededCount();
        if (tests != PlainCases.TESTS) {
            throw new IllegalStateException(tests + " of " + PlainCases.TESTS + " tests succeeded");
        }
        System.out.println("RESULT seconds " + nanos / 1e9);
    }
}
