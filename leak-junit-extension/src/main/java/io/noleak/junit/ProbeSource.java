package io.noleak.junit;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the probe of a test comes from: this JVM, or the other one the test names. */
@FunctionalInterface
interface ProbeSource {

    /**
     * A test may take twice its time, and 60 ms of recording in each round whatever its time is: counting every object is
     * worth more to it than speed.
     */
    ProbeOptions IN_TESTS = ProbeOptions.defaults().withCpuBudget(1.0).withFreeSamples(20_000);

    Probe open();

    /** Looks what the test wants; opens nothing. */
    static ProbeSource of(List<Object> arguments, ExtensionContext context, CheckSettings settings, String name) {
        Optional<LeakTarget> target = Targets.find(arguments, TestObjects.of(MethodContext.of(context)), name);
        Optional<SamplingMode> mode = settings.mode().map(setting -> setting.parsed(SamplingMode::parse));
        if (target.isPresent()) {
            settings.mode().filter(Setting::isAttribute).ifPresent(setting -> {
                throw setting.refused("this test checks another JVM, whose agent has its mode from its start; "
                        + "set it where the target is made");
            });
            return including(settings, target.get()::open);
        }
        ProbeOptions options = mode.map(IN_TESTS::withMode).orElse(IN_TESTS);
        return including(settings, () -> LocalProbe.open(options));
    }

    private static ProbeSource including(CheckSettings settings, ProbeSource source) {
        return settings.include().isEmpty() ? source : () -> new IncludingProbe(source.open(), settings.include());
    }
}
