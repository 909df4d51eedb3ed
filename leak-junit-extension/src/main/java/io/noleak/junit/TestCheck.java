package io.noleak.junit;

import io.noleak.check.LeakCheck;
import io.noleak.check.LoadFailedException;
import io.noleak.snapshot.Probe;
import io.noleak.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * One test that is checked: runs it as JUnit would, then again and again under the probe.
 *
 * @param iterations how it is repeated
 * @param arguments what parameter resolvers gave to the test
 */
record TestCheck(ExtensionContext context, CheckSettings settings, Iterations iterations, List<Object> arguments) {

    /**
     * Runs the test and the check. The first run is JUnit's own, with all that other extensions do around it; what it
     * throws is left as it is.
     *
     * @throws NotCheckable if the test cannot be repeated soundly
     * @throws RepeatFailure if it fails when it is repeated
     */
    Conclusion run(Invocation<Void> invocation) throws Throwable {
        String name = CheckName.of(context);
        ProbeSource source = ProbeSource.of(arguments, context, settings, name);
        Duration time = TimeLimit.of(context, settings.timeout());
        invocation.proceed();
        iterations.ranOnce();
        AtomicReference<@Nullable Conclusion> conclusion = new AtomicReference<>();
        iterations.around(() -> conclusion.set(check(name, source, time)));
        Conclusion result = conclusion.get();
        if (result == null) {
            throw new IllegalStateException("The check of " + name + " did not run");
        }
        return result;
    }

    private Conclusion check(String name, ProbeSource source, Duration time) {
        long start = System.nanoTime();
        Pace pace = Pace.of(settings, time, oneRun());
        if (settings.purpose() == Purpose.WHOLE_SUITE && !pace.endsInTime()) {
            throw new NotCheckable("one run takes " + pace.oneRun().toMillis()
                    + " ms, too long to be repeated within the " + time.toSeconds()
                    + " s of a check; noleak.timeout allows more");
        }
        try (Probe probe = source.open();
                ProgressLine progress = ProgressLine.onErrorStream(name)) {
            Verdict verdict = LeakCheck.on(probe)
                    .options(settings.options(pace))
                    .progress(progress)
                    .run(iterations::one);
            return Conclusion.of(
                    name, probe.describe(), verdict, settings.baseline(), Duration.ofNanos(System.nanoTime() - start));
        } catch (LoadFailedException e) {
            throw RepeatFailure.of(e);
        }
    }

    /** The first run was cold; a second one tells how long an iteration takes. */
    private Duration oneRun() {
        long start = System.nanoTime();
        try {
            iterations.one();
        } catch (Throwable failure) {
            throw new RepeatFailure("the second run", failure);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
