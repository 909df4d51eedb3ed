package io.noleak.gatling;

import static io.gatling.javaapi.core.CoreDsl.global;
import static io.noleak.gatling.LeakDsl.leakRounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeakRoundsTest {

    private final LeakRounds rounds = leakRounds(LeakAgent.http("http://localhost:7091"));

    @Test
    void every_turn_of_the_check_is_asserted_and_users_assertions_come_along() {
        assertThat(rounds.assertions(global().failedRequests().count().is(0L))).hasSize(8);
    }

    @Test
    void what_cannot_work_is_refused_with_the_rule() {
        assertThatThrownBy(() -> rounds.warmups(0)).hasMessage("LeakRounds.warmups must be 1 or more, not 0");
        assertThatThrownBy(() -> rounds.rounds(3, round -> null))
                .hasMessageContaining("rounds must be 4 or more, not 3");
        assertThatThrownBy(() -> rounds.idle(Duration.ofSeconds(-1)))
                .hasMessageContaining("idle must be zero or longer");
        assertThatThrownBy(() -> rounds.timeout(Duration.ZERO))
                .hasMessageContaining("timeout must be longer than zero");
        assertThatThrownBy(() -> rounds.maxFailed(1)).hasMessageContaining("maxFailed must be a share");
        assertThatThrownBy(() -> rounds.maxDifference(-0.1)).hasMessageContaining("maxDifference must be a share");
        assertThatThrownBy(() -> rounds.limit("64")).hasMessageContaining("has no unit");
        assertThatThrownBy(() -> rounds.named(" ")).hasMessageContaining("named must have a name");
    }

    @Test
    void two_agents_need_two_names() {
        LeakAgent agent = LeakAgent.http("http://localhost:7091");

        assertThatThrownBy(() -> leakRounds(agent, agent)).hasMessageContaining("distinct names, see LeakAgent.named");
    }

    @Test
    void an_agent_is_refused_a_share_it_cannot_have_and_an_address_that_is_none() {
        LeakAgent agent = LeakAgent.http("http://localhost:7091");

        assertThatThrownBy(() -> agent.share(0)).hasMessageContaining("above 0 and at most 1");
        assertThatThrownBy(() -> agent.named("")).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> LeakAgent.http("localhost:7091")).hasMessageContaining("http://");
    }

    @Test
    void rounds_without_a_load_are_refused() {
        assertThatThrownBy(rounds::population).hasMessageContaining("has no load: add .rounds(4,");
    }
}
