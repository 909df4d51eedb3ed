package com.example.truth;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.SamplingMode;
import java.util.ArrayList;
import java.util.List;

/** Keeps one object from each of many different stacks. Argument: how often a stack forks. */
public final class ManyStacksMain {

    private static final List<byte[]> KEPT = new ArrayList<>();

    private ManyStacksMain() {}

    public static void main(String[] arguments) {
        int forks = Integer.parseInt(arguments[0]);
        try (Probe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            for (int path = 0; path < 1 << forks; path++) {
                fork(path, forks);
            }
            System.out.println("live in begin: " + (probe.begin().completeness().tableUsed() >= 1 << forks));
            probe.show();
            System.out.println("shown " + KEPT.size());
        }
    }

    private static void fork(int path, int forks) {
        if (forks == 0) {
            KEPT.add(new byte[8]);
        } else if ((path & 1) == 0) {
            even(path >> 1, forks - 1);
        } else {
            odd(path >> 1, forks - 1);
        }
    }

    private static void even(int path, int forks) {
        fork(path, forks);
    }

    private static void odd(int path, int forks) {
        fork(path, forks);
    }
}
