package io.noleak.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs example tests by JUnit Jupiter itself. */
final class Kit {

    private Kit() {}

    static EngineExecutionResults run(Class<?> type) {
        return run(selectClass(type), Map.of());
    }

    static EngineExecutionResults run(Class<?> type, Map<String, String> parameters) {
        return run(selectClass(type), parameters);
    }

    static EngineExecutionResults runMethod(Class<?> type, String method) {
        return run(selectMethod(type, method), Map.of());
    }

    static EngineExecutionResults runMethod(Class<?> type, String method, Map<String, String> parameters) {
        return run(selectMethod(type, method), parameters);
    }

    static EngineExecutionResults runMethod(Class<?> type, String method, String parameterTypes) {
        return run(selectMethod(type, method, parameterTypes), Map.of());
    }

    private static EngineExecutionResults run(DiscoverySelector selector, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
                .configurationParameters(parameters)
                .execute();
    }

    /** Returns what the only test that failed threw. */
    static Throwable failure(EngineExecutionResults results) {
        return thrown(results.allEvents().failed());
    }

    /** Returns what the only one of some events carries. */
    static Throwable thrown(Events events) {
        if (events.count() != 1) {
            throw new AssertionError("Expected one event, not " + events.list());
        }
        return events.stream()
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
