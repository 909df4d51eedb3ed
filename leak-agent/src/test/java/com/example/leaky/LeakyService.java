package com.example.leaky;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A service that is told by its standard input what to do: {@code leak <n>} keeps n arrays, {@code waste <n>} keeps
 * none of them, {@code fill <n>} makes the heap slow to collect. Answers {@code done} to each; ends with the input.
 */
public final class LeakyService {

    /** Bytes of one array, header included. */
    public static final int ARRAY_BYTES = 1_016;

    private static final List<Object> KEPT = new ArrayList<>(1_000_000);

    private LeakyService() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", -1);
            // Every request on a thread of its own, so that no old sampling countdown is in the way of an exact count.
            Thread request = new Thread(() -> handle(words[0], Integer.parseInt(words[1])));
            request.start();
            request.join();
            System.out.println("done");
        }
    }

    private static void handle(String what, int count) {
        for (int i = 0; i < count; i++) {
            switch (what) {
                case "leak" -> leak();
                case "waste" -> waste();
                default -> KEPT.add(List.of(i, List.of(i)));
            }
        }
    }

    static void leak() {
        KEPT.add(new byte[1_000]);
    }

    static int waste() {
        return Arrays.hashCode(new byte[1_000]);
    }
}
