package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.site.Frame;
import org.junit.jupiter.api.Test;

class FramePoolTest {

    private static final int MANY = 10_000; // far beyond the first length

    private final FramePool pool = new FramePool();

    @Test
    void equal_frames_become_one_object_however_many_there_are() {
        Frame[] first = new Frame[MANY];
        for (int line = 0; line < MANY; line++) {
            first[line] = pool.intern(frame(line));
        }
        for (int line = 0; line < MANY; line++) {
            assertThat(first[line]).isEqualTo(frame(line));
            assertThat(pool.intern(frame(line))).isSameAs(first[line]);
        }
        assertThat(pool.size()).isEqualTo(MANY);
    }

    @Test
    void a_cleared_pool_has_forgotten_all() {
        Frame before = pool.intern(frame(1));
        pool.clear();

        assertThat(pool.size()).isZero();
        assertThat(pool.intern(frame(1))).isNotSameAs(before);
    }

    private static Frame frame(int line) {
        return new Frame("com.example.Shop", "order", "Shop.java", line);
    }
}
