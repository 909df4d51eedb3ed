package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.site.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTextTest {

    private static final FramePool FRAMES = new FramePool(TraceText::frame);

    @ParameterizedTest
    @CsvSource({
        "[B, byte[]",
        "[[J, long[][]",
        "[Ljava/lang/String;, java.lang.String[]",
        "Lshop/Order$Line;, shop.Order$Line",
        "Lshop/Order$$Lambda.0x00007f0c8c001a00;, shop.Order$$Lambda",
        "Ljdk/proxy2/$Proxy113;, jdk.proxy2.$Proxy",
    })
    void signatures_read_as_a_person_writes_them(String signature, String name) {
        assertThat(TraceText.className(signature)).isEqualTo(name);
    }

    @Test
    void a_trace_is_the_class_and_its_frames_top_first() {
        TraceText trace =
                TraceText.parse("[B\nLjava/util/Arrays;\tcopyOf\tArrays.java\t3537\nLshop/Log;\tadd\t\t-1", FRAMES);

        assertThat(trace.allocatedClass()).isEqualTo("byte[]");
        assertThat(trace.stack())
                .containsExactly(
                        new Frame("java.util.Arrays", "copyOf", "Arrays.java", 3537),
                        new Frame("shop.Log", "add", null, Frame.UNKNOWN_LINE));
    }

    @Test
    void a_stack_without_frames_is_no_error() {
        assertThat(TraceText.parse("Ljava/lang/Thread;", FRAMES).stack()).isEmpty();
    }
}
