package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The processes below this JVM, to see that a test leaves none of its own. */
record LeftBehind(Set<Long> before) {

    static LeftBehind observe() {
        return new LeftBehind(
                ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet()));
    }

    /** Checks that all processes started meanwhile have ended; those that are on their way out are waited for. */
    void assertNothing() {
        List<ProcessHandle> started = ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process.pid()))
                .toList();
        for (ProcessHandle process : started) {
            String command = process.info().commandLine().orElse("pid " + process.pid());
            assertThat(process.onExit()
                            .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                            .join())
                    .as("left running: " + command)
                    .isNotNull();
        }
    }
}
