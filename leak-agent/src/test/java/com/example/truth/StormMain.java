package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything at once: sixteen threads allocate, load and unload hidden and proxied classes, recurse to the end of their
 * stacks and start virtual threads, while begin and show come every 200 ms. Argument: seconds.
 */
public final class StormMain {

    private static final int THREADS = 16;
    /** Not private: a hidden class is no nest mate. */
    static final AtomicLong WORK = new AtomicLong();

    private static volatile boolean stop;

    private StormMain() {}

    /** What is defined as a hidden class again and again. */
    public static final class Template implements Runnable {
        private final byte[] payload = new byte[100];

        @Override
        public void run() {
            WORK.addAndGet(payload.length);
        }
    }

    public static void main(String[] arguments) throws Exception {
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        byte[] template = template();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int kind = i % 4;
            Thread thread = new Thread(() -> {
                while (!stop) {
                    work(kind, template);
                }
            });
            thread.setUncaughtExceptionHandler((failed, e) -> {
                System.out.println("FAILED " + e);
                Runtime.getRuntime().halt(3);
            });
            thread.start();
            threads.add(thread);
        }
        int shows = 0;
        while (System.nanoTime() < end) {
            // Opening and closing under load is part of the storm.
            ProbeOptions options = ProbeOptions.defaults()
                    .withMode(shows % 2 == 0 ? new SamplingMode.Interval(4096) : new SamplingMode.Exact())
                    .withMaxSamples(20_000);
            try (LocalProbe probe = LocalProbe.open(options)) {
                probe.begin();
                for (int i = 0; i < 5; i++) {
                    Thread.sleep(200);
                    Snapshot snapshot = probe.show();
                    shows++;
                    if (snapshot.completeness().taken() == 0) {
                        throw new IllegalStateException("nothing was sampled");
                    }
                }
            }
        }
        stop = true;
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("SHOWS " + shows);
        System.out.println("WORK " + WORK.get());
    }

    private static void work(int kind, byte[] template) {
        try {
            switch (kind) {
                case 0 -> {
                    MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(template, true);
                    ((Runnable) hidden.lookupClass().getConstructor().newInstance()).run();
                }
                case 1 ->
                    ((Runnable) Proxy.newProxyInstance(
                                    new ClassLoader(StormMain.class.getClassLoader()) {},
                                    new Class<?>[] {Runnable.class},
                                    (proxy, method, args) -> WORK.addAndGet(new byte[64].length)))
                            .run();
                case 2 -> recurse(0);
                default -> manyThreads();
            }
        } catch (ReflectiveOperationException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // the end of the stack is where we want to be
    private static void recurse(int depth) {
        try {
            byte[] frame = new byte[32];
            recurse(depth + frame.length);
        } catch (StackOverflowError e) {
            WORK.addAndGet(depth > 0 ? 1 : 0);
        }
    }

    /** A burst of virtual threads where there are any, of platform threads elsewhere. */
    private static void manyThreads() throws ReflectiveOperationException, InterruptedException {
        List<Thread> burst = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Runnable work = () -> WORK.addAndGet(new int[20].length);
            if (Runtime.version().feature() >= 21) {
                burst.add((Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, work));
            } else {
                Thread thread = new Thread(work);
                thread.start();
                burst.add(thread);
            }
        }
        for (Thread thread : burst) {
            thread.join();
        }
    }

    private static byte[] template() throws Exception {
        String file = Template.class.getName().replace('.', '/') + ".class";
        try (InputStream in =
                Objects.requireNonNull(StormMain.class.getClassLoader().getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }
}
