package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.noleak.site.Frame;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class FramePoolTest {

    private static final int MANY = 10_000; // far beyond the first length

    private int read;
    private final FramePool pool = new FramePool(line -> {
        read++;
        return new Frame("com.example.Shop", line, "Shop.java", 1);
    });

    @Test
    void equal_lines_become_one_frame_however_many_there_are() {
        Frame[] first = new Frame[MANY];
        for (int i = 0; i < MANY; i++) {
            first[i] = pool.at("order" + i, 0, ("order" + i).length());
            assertThat(first[i].methodName()).isEqualTo("order" + i);
        }
        for (int i = 0; i < MANY; i++) {
            String text = "before\norder" + i + "\nafter";
            assertThat(pool.at(text, 7, text.length() - 6)).isSameAs(first[i]);
        }
        assertThat(read).isEqualTo(MANY);
        assertThat(pool.size()).isEqualTo(MANY);
    }

    @Test
    void a_line_is_not_taken_for_one_that_it_begins_with() {
        Frame orders = pool.at("orders", 0, 6);

        assertThat(pool.at("orders", 0, 5)).isNotSameAs(orders);
        assertThat(pool.at("orders", 0, 6)).isSameAs(orders);
    }

    @Test
    void lines_of_one_hash_have_a_frame_each() {
        Frame first = pool.at("Aa", 0, 2);

        assertThat(pool.at("BB", 0, 2).methodName()).isEqualTo("BB"); // the same by 31 * first + second
        assertThat(pool.at("Aa", 0, 2)).isSameAs(first);
    }

    @Test
    void what_is_known_is_found_without_making_an_object() {
        String text = "Lshop/Log;\torder";
        pool.at(text, 0, text.length());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MANY; i++) {
            pool.at(text, 0, text.length());
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MANY);
    }

    @Test
    void a_cleared_pool_has_forgotten_all() {
        Frame before = pool.at("order", 0, 5);
        pool.clear();

        assertThat(pool.size()).isZero();
        assertThat(pool.at("order", 0, 5)).isNotSameAs(before);
    }
}
