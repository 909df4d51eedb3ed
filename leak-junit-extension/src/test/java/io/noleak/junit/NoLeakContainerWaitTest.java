package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        private boolean comes = true;

        Wait(String name) {
            this.name = name;
        }

        @Override
        public void waitUntilReady(WaitStrategyTarget target) {
            waits.add(name + " " + timeout);
            if (!comes) {
                throw new ContainerLaunchException("no " + name);
            }
        }

        @Override
        public WaitStrategy withStartupTimeout(Duration given) {
            timeout = given;
            return this;
        }
    }

    @Test
    void each_is_waited_for_as_long_as_it_was_given() {
        application.withStartupTimeout(Duration.ofMinutes(3));
        new NoLeakContainerWait(agent, application).waitUntilReady(container);
        assertThat(waits).containsExactly("agent PT1M", "application PT3M");
    }

    @Test
    void a_time_for_the_container_holds_for_both() {
        new NoLeakContainerWait(agent, application)
                .withStartupTimeout(Duration.ofMinutes(5))
                .waitUntilReady(container);
        assertThat(waits).containsExactly("agent PT5M", "application PT5M");
    }

    @Test
    void the_failure_is_that_of_the_one_that_does_not_come() {
        application.comes = false;
        assertThatThrownBy(() -> new NoLeakContainerWait(agent, application).waitUntilReady(container))
                .hasMessage("no application");
        agent.comes = false;
        assertThatThrownBy(() -> new NoLeakContainerWait(agent, application).waitUntilReady(container))
                .hasMessage("no agent");
    }
}
