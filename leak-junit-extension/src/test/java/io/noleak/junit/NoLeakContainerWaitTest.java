package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;

class NoLeakContainerWaitTest {

    private final WaitStrategyTarget container = mock(WaitStrategyTarget.class);
    private final List<String> waits = new ArrayList<>();
    private final Wait agent = new Wait("agent");
    private final Wait application = new Wait("application");

    private final class Wait implements WaitStrategy {

        private final String name;
        private Duration timeout = Duration.ofMinutes(1);
        private int attempts = 1;

        Wait(String name) {
            this.name = name;
        }

        @Override
        public void waitUntilReady(WaitStrategyTarget target) {
            waits.add(name + " " + timeout);
            if (--attempts > 0) {
                throw new ContainerLaunchException("no " + name);
            }
        }

        @Override
        public WaitStrategy withStartupTimeout(Duration given) {
            timeout = given;
            return this;
        }
    }

    @BeforeEach
    void running() {
        when(container.isRunning()).thenReturn(true);
    }

    @Test
    void the_application_is_waited_for_as_long_as_it_was_given_and_after_the_agent() {
        application.withStartupTimeout(Duration.ofMinutes(3));
        agent.attempts = 2;
        new NoLeakContainerWait(agent, application).waitUntilReady(container);
        assertThat(waits).containsExactly("agent PT2S", "agent PT2S", "application PT3M");
    }

    @Test
    void a_time_for_the_container_holds_for_the_application() {
        new NoLeakContainerWait(agent, application)
                .withStartupTimeout(Duration.ofMinutes(5))
                .waitUntilReady(container);
        assertThat(waits).containsExactly("agent PT2S", "application PT5M");
    }

    @Test
    void a_time_for_the_container_holds_for_the_agent() {
        agent.attempts = Integer.MAX_VALUE;
        WaitStrategy wait = new NoLeakContainerWait(agent, application).withStartupTimeout(Duration.ZERO);
        assertThatThrownBy(() -> wait.waitUntilReady(container))
                .hasMessage("noleak's agent did not answer within 0 s")
                .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessage("no agent"));
    }

    @Test
    void a_container_that_has_ended_is_not_waited_for() {
        agent.attempts = Integer.MAX_VALUE;
        when(container.isRunning()).thenReturn(true, false);
        assertThatThrownBy(() -> new NoLeakContainerWait(agent, application).waitUntilReady(container))
                .hasMessage("the container ended before noleak's agent answered");
        assertThat(waits).hasSize(2);
    }

    @Test
    void the_failure_of_the_application_is_its_own() {
        application.attempts = 2;
        assertThatThrownBy(() -> new NoLeakContainerWait(agent, application).waitUntilReady(container))
                .hasMessage("no application");
    }
}
