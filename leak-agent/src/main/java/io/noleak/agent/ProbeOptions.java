package io.noleak.agent;

import io.noleak.snapshot.SamplingMode;
import java.util.List;

/**
 * How a probe in this JVM samples. Immutable; start from {@link #defaults()}.
 *
 * @param mode exact, a fixed interval, or auto
 * @param startInterval mean bytes between samples until the first begin, where the start of an application would take too
 *     long in {@code mode}; 0 = {@code mode} from the start
 * @param depth frames recorded of each stack, 1 to 256
 * @param maxSamples samples held at once, 1,000 to 50 million; each takes up to 48 bytes of native memory
 * @param cpuBudget share of CPU time that auto mode may cost, above 0 and up to 1
 * @param freeSamples samples that auto mode may take in a stretch like the one before the first begin, whatever share of CPU
 *     time they are: a short test is better counted exactly than measured cheaply; 0 or more
 * @param applicationPackages package prefixes whose frames are the application's; empty = everything that is neither
 *     the JDK nor a well-known library
 */
public record ProbeOptions(
        SamplingMode mode,
        int startInterval,
        int depth,
        int maxSamples,
        double cpuBudget,
        long freeSamples,
        List<String> applicationPackages) {

    public ProbeOptions {
        if (startInterval < 0) {
            throw new IllegalArgumentException("startInterval " + startInterval + " is out of range: 0 or more bytes");
        }
        if (depth < 1 || depth > 256) {
            throw new IllegalArgumentException("depth " + depth + " is out of range: 1 to 256 frames");
        }
        if (maxSamples < 1_000 || maxSamples > 50_000_000) {
            throw new IllegalArgumentException("maxSamples " + maxSamples + " is out of range: 1,000 to 50,000,000");
        }
        if (!(cpuBudget > 0 && cpuBudget <= 1)) {
            throw new IllegalArgumentException("cpuBudget " + cpuBudget + " is out of range: above 0 and up to 1");
        }
        if (freeSamples < 0) {
            throw new IllegalArgumentException("freeSamples " + freeSamples + " is out of range: 0 or more");
        }
        applicationPackages = List.copyOf(applicationPackages);
    }

    /** Returns auto mode for 2 % of CPU, 32 frames, 2 million samples. */
    public static ProbeOptions defaults() {
        return new ProbeOptions(new SamplingMode.Auto(), 0, 32, 2_000_000, 0.02, 0, List.of());
    }

    public ProbeOptions withMode(SamplingMode newMode) {
        return new ProbeOptions(newMode, startInterval, depth, maxSamples, cpuBudget, freeSamples, applicationPackages);
    }

    public ProbeOptions withStartInterval(int newStartInterval) {
        return new ProbeOptions(mode, newStartInterval, depth, maxSamples, cpuBudget, freeSamples, applicationPackages);
    }

    public ProbeOptions withDepth(int newDepth) {
        return new ProbeOptions(mode, startInterval, newDepth, maxSamples, cpuBudget, freeSamples, applicationPackages);
    }

    public ProbeOptions withMaxSamples(int newMaxSamples) {
        return new ProbeOptions(mode, startInterval, depth, newMaxSamples, cpuBudget, freeSamples, applicationPackages);
    }

    public ProbeOptions withCpuBudget(double newCpuBudget) {
        return new ProbeOptions(mode, startInterval, depth, maxSamples, newCpuBudget, freeSamples, applicationPackages);
    }

    public ProbeOptions withFreeSamples(long newFreeSamples) {
        return new ProbeOptions(mode, startInterval, depth, maxSamples, cpuBudget, newFreeSamples, applicationPackages);
    }

    public ProbeOptions withApplicationPackages(List<String> newApplicationPackages) {
        return new ProbeOptions(mode, startInterval, depth, maxSamples, cpuBudget, freeSamples, newApplicationPackages);
    }
}
