package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.site.Frame;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Keeps what methods of the JDK allocate that a compiler may replace by code of its own, after so many warm-up calls:
 * prints {@code SITE <objects> <fingerprint>} and {@code TOP <calling method> <class> <topmost frame>}.
 */
@SuppressWarnings({"UnnecessaryStringBuilder", "JdkObsolete"}) // they are what is looked at
public final class AllocatorsMain {

    /** More than anything else on the way allocates. */
    private static final int KEPT = 1_000;

    private static final byte[] BYTES = "a text of some length".getBytes(StandardCharsets.UTF_8);
    private static final char[] CHARS = "\u0416 a text of some length".toCharArray();
    private static final int[] INTS = {1, 2, 3};
    private static final Object[] OBJECTS = {"a", "b"};
    private static final String[] STRINGS = {"a", "b"};
    private static final List<Integer> LIST = new ArrayList<>(List.of(1, 2, 3));
    private static final ArrayDeque<Integer> DEQUE = new ArrayDeque<>(LIST);
    private static final BigInteger ONE_NUMBER = BigInteger.TWO.pow(2_000).subtract(BigInteger.TWO);
    private static final BigInteger OTHER_NUMBER = BigInteger.TWO.pow(1_000).subtract(BigInteger.ONE);

    private AllocatorsMain() {}

    public static void main(String[] arguments) {
        List<IntFunction<Object>> allocators = allocators();
        int warmUps = Integer.parseInt(arguments[0]);
        allocators.forEach(allocator -> latest(allocator, warmUps));
        List<Object[]> kept = new ArrayList<>();
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            probe.begin();
            allocators.forEach(allocator -> kept.add(latest(allocator, KEPT)));
            probe.show().sites().forEach(AllocatorsMain::print);
        }
        System.out.println("KEPT " + kept.size());
    }

    private static Object[] latest(IntFunction<Object> allocator, int calls) {
        Object[] latest = new Object[KEPT];
        for (int i = 0; i < calls; i++) {
            latest[i % KEPT] = allocator.apply(i);
        }
        return latest;
    }

    private static void print(SiteCohorts site) {
        Frame line = site.site().line();
        if (site.objects() >= KEPT && line.className().equals(AllocatorsMain.class.getName())) {
            System.out.println("SITE " + site.objects() + " " + site.site().fingerprint());
            System.out.println("TOP " + line.methodName() + " " + site.site().allocatedClass() + " "
                    + site.stack().get(0).simpleMethod());
        }
    }

    private static List<IntFunction<Object>> allocators() {
        return List.of(
                AllocatorsMain::join,
                AllocatorsMain::cloneOfArray,
                AllocatorsMain::cloneOfCollection,
                AllocatorsMain::copyOf,
                AllocatorsMain::copyOfStrings,
                AllocatorsMain::copyOfRange,
                AllocatorsMain::copyOfBytes,
                AllocatorsMain::toArray,
                AllocatorsMain::newInstance,
                AllocatorsMain::builder,
                AllocatorsMain::buffer,
                AllocatorsMain::wide,
                AllocatorsMain::decoded,
                AllocatorsMain::encoded,
                AllocatorsMain::boxed,
                AllocatorsMain::product,
                AllocatorsMain::square);
    }

    private static Object join(int i) {
        return String.join(" ", "placed", "order", Integer.toString(i));
    }

    private static Object cloneOfArray(int i) {
        return INTS.clone();
    }

    private static Object cloneOfCollection(int i) {
        return DEQUE.clone();
    }

    private static Object copyOf(int i) {
        return Arrays.copyOf(OBJECTS, 9);
    }

    private static Object copyOfStrings(int i) {
        return Arrays.copyOf(STRINGS, 9);
    }

    private static Object copyOfRange(int i) {
        return Arrays.copyOfRange(OBJECTS, 1, 9);
    }

    private static Object copyOfBytes(int i) {
        return Arrays.copyOf(BYTES, 9);
    }

    private static Object toArray(int i) {
        return LIST.toArray(new Integer[0]);
    }

    private static Object newInstance(int i) {
        return Array.newInstance(String.class, 9);
    }

    private static Object builder(int i) {
        return new StringBuilder("order ").append(i).append(" placed").toString();
    }

    private static Object buffer(int i) {
        return new StringBuffer("order ").append(i).append(" placed").toString();
    }

    private static Object wide(int i) {
        return new String(CHARS);
    }

    private static Object decoded(int i) {
        return new String(BYTES, StandardCharsets.UTF_8);
    }

    private static Object encoded(int i) {
        return "a text".getBytes(StandardCharsets.UTF_8);
    }

    private static Object boxed(int i) {
        return Integer.valueOf(i + 1_000);
    }

    private static Object product(int i) {
        return ONE_NUMBER.multiply(OTHER_NUMBER);
    }

    private static Object square(int i) {
        return ONE_NUMBER.multiply(ONE_NUMBER);
    }
}
