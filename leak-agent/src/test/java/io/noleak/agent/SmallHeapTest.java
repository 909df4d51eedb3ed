package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.truth.ManyStacksMain;
import org.junit.jupiter.api.Test;

/** What the probe needs of the observed heap stays small. */
class SmallHeapTest {

    @Test
    void thirty_thousand_stacks_fit_into_64_mb() throws Exception {
        ChildJvm.Result result =
                new ChildJvm(Jdks.running(), Collector.G1.flags("64m")).run(ManyStacksMain.class, "15");

        assertThat(result.lines("shown 32768")).as(result.output()).hasSize(1);
    }

    @Test
    void a_heap_that_is_too_small_is_named_with_the_remedy() throws Exception {
        ChildJvm.Result result =
                new ChildJvm(Jdks.running(), Collector.G1.flags("16m")).run(ManyStacksMain.class, "15");

        assertThat(result.output())
                .contains("noleak: the heap of 16 MB is too small for all that is live and a report on it")
                .contains("-Xmx");
    }
}
