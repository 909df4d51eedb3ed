package io.noleak.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllocationSiteTest {

    private static final Frame COPY_OF = new Frame("java.util.Arrays", "copyOf", "Arrays.java", 3537);

    @Test
    void fingerprint_survives_line_moves_and_renumbered_lambdas() {
        AllocationSite before = new AllocationSite("byte[]", COPY_OF, lambda("lambda$place$3", 42));
        AllocationSite after = new AllocationSite("byte[]", COPY_OF, lambda("lambda$place$4", 57));

        assertThat(before.fingerprint()).isEqualTo(after.fingerprint());
        assertThat(before.fingerprint()).isEqualTo("byte[] @ java.util.Arrays.copyOf < shop.OrderLog.lambda$place");
    }

    @Test
    void fingerprint_tells_allocated_classes_and_methods_apart() {
        AllocationSite site = new AllocationSite("byte[]", COPY_OF, lambda("record", 42));

        assertThat(site.fingerprint())
                .isNotEqualTo(new AllocationSite("char[]", COPY_OF, lambda("record", 42)).fingerprint())
                .isNotEqualTo(new AllocationSite("byte[]", COPY_OF, lambda("replay", 42)).fingerprint());
    }

    @Test
    void reads_as_line_first_then_class_and_the_frame_below() {
        AllocationSite site = new AllocationSite("byte[]", COPY_OF, lambda("record", 42));

        assertThat(site).hasToString("OrderLog.record(OrderLog.java:42)  byte[] via Arrays.copyOf");
    }

    private static Frame lambda(String method, int line) {
        return new Frame("shop.OrderLog", method, "OrderLog.java", line);
    }
}
