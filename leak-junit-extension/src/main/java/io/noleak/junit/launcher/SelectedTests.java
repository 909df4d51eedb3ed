package io.noleak.junit.launcher;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The selected tests, run by JUnit with everything that belongs to them. Checks of single tests are off meanwhile. */
final class SelectedTests {

    private final Launcher launcher;
    private final LauncherDiscoveryRequest request;

    private SelectedTests(Launcher launcher, LauncherDiscoveryRequest request) {
        this.launcher = launcher;
        this.request = request;
    }

    static SelectedTests discover(List<Map.Entry<String, String>> selectors) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors.stream().map(SelectedTests::selector).toList())
                .configurationParameter("noleak.enabled", "false")
                .configurationParameter("noleak.all", "false")
                .build();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        Launcher launcher = LauncherFactory.create(config);
        if (!launcher.discover(request).containsTests()) {
            throw new UsageException("no tests found in "
                    + String.join(
                            ", ", selectors.stream().map(Map.Entry::getValue).toList()));
        }
        return new SelectedTests(launcher, request);
    }

    private static DiscoverySelector selector(Map.Entry<String, String> selector) {
        return switch (selector.getKey()) {
            case "--select-package" -> selectPackage(selector.getValue());
            case "--select-class" -> selectClass(selector.getValue());
            default -> selectMethod(selector.getValue());
        };
    }

    /** Runs all tests once and throws if one failed or none ran. */
    void runAll() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        launcher.execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        if (!summary.getFailures().isEmpty()) {
            TestExecutionSummary.Failure failure = summary.getFailures().get(0);
            throw new AssertionError(
                    "a test fails, so nothing was checked: "
                            + failure.getTestIdentifier().getDisplayName() + ": " + failure.getException(),
                    failure.getException());
        }
        if (summary.getTestsSucceededCount() == 0) {
            throw new AssertionError("no test ran, so nothing was checked; are all of them disabled?");
        }
    }
}
