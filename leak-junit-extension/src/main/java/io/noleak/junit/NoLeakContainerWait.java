package io.noleak.junit;

import java.time.Duration;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * Waits for the agent, then for the application. Unlike Testcontainers' {@code WaitAllStrategy} it leaves each its own
 * time, and the failure is that of the one that was missing.
 */
final class NoLeakContainerWait implements WaitStrategy {

    private final WaitStrategy agent;
    private final WaitStrategy application;

    NoLeakContainerWait(WaitStrategy agent, WaitStrategy application) {
        this.agent = agent;
        this.application = application;
    }

    @Override
    public void waitUntilReady(WaitStrategyTarget container) {
        agent.waitUntilReady(container);
        application.waitUntilReady(container);
    }

    @Override
    public WaitStrategy withStartupTimeout(Duration timeout) {
        agent.withStartupTimeout(timeout);
        application.withStartupTimeout(timeout);
        return this;
    }
}
