package io.noleak.junit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * How long a check may take. JUnit's {@code @Timeout} was meant for one run, but JUnit applies it to the whole check; so
 * the check stops in time by itself, after half of it, instead of being cut off.
 */
final class TimeLimit {

    private static final List<String> DEFAULTS = List.of(
            "junit.jupiter.execution.timeout.test.method.default",
            "junit.jupiter.execution.timeout.testable.method.default",
            "junit.jupiter.execution.timeout.default");

    private TimeLimit() {}

    static Duration of(ExtensionContext context, Duration own) {
        return ofJUnit(context)
                .map(limit -> limit.dividedBy(2))
                .filter(half -> half.compareTo(own) < 0)
                .orElse(own);
    }

    static Optional<Duration> ofJUnit(ExtensionContext test) {
        ExtensionContext context = MethodContext.of(test);
        return annotation(context).or(() -> parameter(context));
    }

    private static Optional<Duration> annotation(ExtensionContext context) {
        Optional<Timeout> onMethod =
                context.getTestMethod().flatMap(method -> AnnotationSupport.findAnnotation(method, Timeout.class));
        if (onMethod.isPresent()) {
            return onMethod.map(TimeLimit::duration);
        }
        for (@Nullable Class<?> type = context.getTestClass().orElse(null);
                type != null;
                type = type.getEnclosingClass()) {
            Optional<Timeout> onClass = AnnotationSupport.findAnnotation(type, Timeout.class);
            if (onClass.isPresent()) {
                return onClass.map(TimeLimit::duration);
            }
        }
        return Optional.empty();
    }

    private static Duration duration(Timeout timeout) {
        return Duration.of(timeout.value(), timeout.unit().toChronoUnit());
    }

    private static Optional<Duration> parameter(ExtensionContext context) {
        return DEFAULTS.stream()
                .flatMap(key -> context.getConfigurationParameter(key).stream())
                .findFirst()
                .flatMap(TimeLimit::parse);
    }

    /** What JUnit itself refuses is not refused a second time here. */
    private static Optional<Duration> parse(String text) {
        String[] words = text.strip().split("(?<=\\d)\\s*(?=\\D|$)", 2);
        try {
            long value = Long.parseLong(words[0]);
            TimeUnit unit = switch (words.length < 2 ? "" : words[1]) {
                case "ns" -> TimeUnit.NANOSECONDS;
                case "μs" -> TimeUnit.MICROSECONDS;
                case "ms" -> TimeUnit.MILLISECONDS;
                case "m" -> TimeUnit.MINUTES;
                case "h" -> TimeUnit.HOURS;
                case "d" -> TimeUnit.DAYS;
                default -> TimeUnit.SECONDS;
            };
            return Optional.of(Duration.of(value, unit.toChronoUnit()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
