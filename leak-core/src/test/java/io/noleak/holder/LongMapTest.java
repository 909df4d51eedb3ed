package io.noleak.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LongMapTest {

    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(Long.SIZE);

    /** Undoes a multiplication by the constant of Fibonacci hashing. */
    private static final long INVERSE =
            BigInteger.valueOf(0x9E3779B97F4A7C15L).modInverse(TWO_64).longValue();

    @Test
    void keeps_what_it_is_given() {
        LongMap map = new LongMap(8);
        for (long key = 8; key <= 80_000; key += 8) {
            map.put(key, -key);
        }
        map.put(16, 5);
        map.put(0, 1);
        assertThat(map.size()).isEqualTo(10_000);
        assertThat(map.get(16, 0)).isEqualTo(5);
        assertThat(map.get(80_000, 0)).isEqualTo(-80_000);
        assertThat(map.get(12, 7)).isEqualTo(7);
        assertThat(map.get(0, 7)).isEqualTo(7);
    }

    /** A million keys in one slot would take hours. */
    @Test
    @Timeout(120)
    void keys_chosen_to_share_a_slot_do_not_make_it_endless() {
        LongMap map = new LongMap(8);
        for (long n = 1; n <= 1_000_000; n++) {
            map.put(INVERSE * n, n);
        }
        assertThat(map.size()).isEqualTo(1_000_000);
        assertThat(map.get(INVERSE * 500_000, 0)).isEqualTo(500_000);
    }
}
