package io.noleak.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void leads_to_each_verdict_that_a_sound_measurement_can_have() {
        assertThat(Rehearsal.measurements().stream()
                        .map(made -> Judge.interim(made, JudgeOptions.DEFAULT).verdict()))
                .hasExactlyElementsOfTypes(Verdict.Leaking.class, Verdict.Inconclusive.class, Verdict.Clean.class);
    }
}
