package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Works in a thread that is older than exact mode, and prints what the probe says of it: {@code EXACT <exact>},
 * {@code SEEN <objects of the kept>} and {@code NOTE <note>}. Arguments: {@code platform} or {@code virtual} thread;
 * bytes that it allocates between the change to exact mode and begin; objects that it keeps after begin.
 */
public final class OlderMain {

    private static final int START_INTERVAL = 1024 * 1024;
    private static final List<Object> KEPT = new ArrayList<>();

    private static volatile Runnable order = OlderMain::startOfLife;
    private static volatile boolean ordered;
    private static volatile byte[] sink = {};

    private OlderMain() {}

    public static void main(String[] arguments) throws Exception {
        int warmUps = (int) (Long.parseLong(arguments[1]) / 1024);
        int objects = Integer.parseInt(arguments[2]);
        startOlderThread(arguments[0]);
        run(OlderMain::startOfLife);
        ProbeOptions exact = ProbeOptions.defaults().withMode(new SamplingMode.Exact());
        try (Probe probe = LocalProbe.open(exact.withStartInterval(START_INTERVAL))) {
            probe.begin(); // the change to exact mode
            run(() -> allocate(warmUps));
            probe.begin();
            run(() -> keep(objects));
            print(probe.show());
        }
        System.out.println("SINK " + sink.length);
    }

    /** The thread takes its orders by looking for them: whatever waits in a nicer way may allocate. */
    private static void startOlderThread(String kind) throws ReflectiveOperationException {
        Runnable loop = () -> {
            while (true) {
                if (ordered) {
                    order.run();
                    ordered = false;
                }
                Thread.onSpinWait();
            }
        };
        if (kind.equals("virtual")) { // since JDK 21, and we compile for 17
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, loop);
        } else {
            Thread thread = new Thread(loop, "older");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run(Runnable work) {
        order = work;
        ordered = true;
        while (ordered) {
            Thread.onSpinWait();
        }
    }

    private static void startOfLife() {
        sink = new byte[1];
    }

    private static void allocate(int kilobytes) {
        for (int i = 0; i < kilobytes; i++) {
            sink = new byte[1024];
        }
    }

    private static void keep(int objects) {
        if (objects > 0) {
            KEPT.add(Truth.keepAll(objects));
        }
    }

    private static void print(Snapshot snapshot) {
        System.out.println("EXACT " + snapshot.sampling().exact());
        System.out.println("NOTE " + snapshot.sampling().note());
        long seen = snapshot.sites().stream()
                .filter(site -> site.site().top().className().equals(Truth.class.getName())
                        && site.site().allocatedClass().equals("byte[]"))
                .flatMap(site -> site.cohorts().stream())
                .mapToLong(Cohort::objects)
                .sum();
        System.out.println("SEEN " + seen);
    }
}
