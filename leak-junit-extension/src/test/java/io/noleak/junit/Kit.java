package io.noleak.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs example tests by JUnit Jupiter itself. */
final class Kit {

    private Kit() {}

    static EngineExecutionResults run(Class<?> type) {
        return run(type, Map.of());
    }

    static EngineExecutionResults run(Class<?> type, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .configurationParameters(parameters)
                .execute();
    }

    static EngineExecutionResults runMethod(Class<?> type, String method) {
        return runMethod(type, method, Map.of());
    }

    static EngineExecutionResults runMethod(Class<?> type, String method, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(type, method))
                .configurationParameters(parameters)
                .execute();
    }

    /** Returns what the only test that failed threw. */
    static Throwable failure(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .reduce((first, second) -> {
                    throw new AssertionError("More than one failed: " + first + ", " + second);
                })
                .orElseThrow(() -> new AssertionError("None failed"));
    }
}
