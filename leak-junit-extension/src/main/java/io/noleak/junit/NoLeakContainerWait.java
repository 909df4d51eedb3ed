package io.noleak.junit;

import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

/**
 * Waits for the agent, then for the application. Unlike Testcontainers' {@code WaitAllStrategy} it leaves each its own
 * time, the failure is that of the one that was missing, and for an agent whose container has ended nobody waits.
 */
final class NoLeakContainerWait implements WaitStrategy {

    /** How often it is asked whether the container still runs. */
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    private final WaitStrategy agent;
    private final List<WaitStrategy> application;
    private Duration timeForAgent = Duration.ofSeconds(60);

    /**
     * @param agent waits until the agent answers; its own time is not used
     * @param application waits until the application is ready
     */
    NoLeakContainerWait(WaitStrategy agent, WaitStrategy... application) {
        this.agent = agent.withStartupTimeout(ATTEMPT);
        this.application = List.of(application);
    }

    @Override
    public void waitUntilReady(WaitStrategyTarget container) {
        waitForAgent(container);
        application.forEach(strategy -> strategy.waitUntilReady(container));
    }

    private void waitForAgent(WaitStrategyTarget container) {
        long end = System.nanoTime() + timeForAgent.toNanos();
        while (true) {
            try {
                agent.waitUntilReady(container);
                return;
            } catch (ContainerLaunchException e) {
                if (!container.isRunning()) {
                    throw failure("the container ended before noleak's agent answered", e);
                }
                if (System.nanoTime() - end > 0) {
                    throw failure("noleak's agent did not answer within " + timeForAgent.toSeconds() + " s", e);
                }
            }
        }
    }

    private static ContainerLaunchException failure(String what, ContainerLaunchException lastAttempt) {
        ContainerLaunchException failure = new ContainerLaunchException(what);
        failure.addSuppressed(lastAttempt);
        return failure;
    }

    @Override
    public WaitStrategy withStartupTimeout(Duration timeout) {
        timeForAgent = timeout;
        application.forEach(strategy -> strategy.withStartupTimeout(timeout));
        return this;
    }
}
