package io.noleak.junit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The values of {@code noleak.all}. */
enum WholeSuite {
    /** Only annotated tests are checked. */
    FALSE,
    /** Every test is checked; a leak fails its test. */
    TRUE,
    /** Every test is checked; leaks stand in the table and in the reports only. */
    REPORT;

    private static final String KEY = Settings.PREFIX + "all";

    static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    /** A check takes a second or two, and the test's own time limit holds for all of it. */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(10);

    static WholeSuite of(Function<String, Optional<String>> parameters) {
        return parameters
                .apply(KEY)
                .map(text -> Setting.ofParameter(KEY, text).constant(WholeSuite.class))
                .orElse(FALSE);
    }

    /**
     * Refuses tests that were not written to be repeated. Somebody who puts the annotation on one knows what it does;
     * a whole suite must not break.
     */
    static void refuseUnrepeatable(ExtensionContext test) {
        ExtensionContext context = MethodContext.of(test);
        if (context.getConfigurationParameter(PARALLEL, Boolean::parseBoolean).orElse(false)) {
            throw new NotCheckable("tests run in parallel, and what the others keep would be blamed on this one; "
                    + "set " + PARALLEL + "=false");
        }
        if (context.getTestInstanceLifecycle().orElse(null) == TestInstance.Lifecycle.PER_CLASS) {
            throw new NotCheckable("the tests of its class share one instance (@TestInstance(PER_CLASS)), whose state "
                    + "repeated runs would change for the others");
        }
        if (context.getTestClass()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, TestMethodOrder.class))
                .isPresent()) {
            throw new NotCheckable(
                    "the tests of its class run in an order (@TestMethodOrder) and may build on each other");
        }
        TimeLimit.ofJUnit(context)
                .filter(limit -> limit.compareTo(SHORTEST_TIMEOUT) < 0)
                .ifPresent(limit -> {
                    throw new NotCheckable("its time limit of " + limit.toMillis()
                            + " ms is too short for a check, which needs " + SHORTEST_TIMEOUT.toSeconds() + " s");
                });
    }
}
