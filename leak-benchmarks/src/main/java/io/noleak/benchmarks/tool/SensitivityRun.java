package io.noleak.benchmarks.tool;

import com.example.bench.Requests;
import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.check.CheckOptions;
import io.noleak.check.LeakCheck;
import io.noleak.snapshot.SamplingMode;
import io.noleak.verdict.Limit;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.util.Map;

/**
 * Looks for a leak in rounds of requests. Arguments: tool, bytes of a record, one request in how many keeps one, rounds,
 * requests per round.
 */
public final class SensitivityRun {

    private static final String LEAK = "record";
    private static final int WARMUPS = 3;

    private SensitivityRun() {}

    /** What was found: the leak, and how much else. */
    private record Found(boolean leak, int others) {}

    public static void main(String[] arguments) throws Exception {
        String tool = arguments[0];
        Requests requests = new Requests(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        int rounds = Integer.parseInt(arguments[3]);
        int perRound = Integer.parseInt(arguments[4]);
        long start = System.nanoTime();
        Found found;
        if (tool.startsWith("noleak-")) {
            found = check(tool.substring("noleak-".length()), requests, rounds, perRound);
        } else if (tool.equals("histogram")) {
            found = histogram(requests, rounds, perRound);
        } else {
            found = ranked(tool, requests, rounds, perRound);
        }
        System.out.println("RESULT seconds " + (System.nanoTime() - start) / 1e9);
        System.out.println("RESULT leak " + (found.leak() ? 1 : 0));
        System.out.println("RESULT others " + found.others());
    }

    private static Found check(String mode, Requests requests, int rounds, int perRound) {
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(SamplingMode.parse(mode)))) {
            CheckOptions options = CheckOptions.DEFAULT
                    .withRounds(rounds)
                    .withIterations(perRound)
                    .withEarlyExit(false)
                    .withExtend(false);
            Verdict verdict =
                    LeakCheck.on(probe).options(options).limit(Limit.bytes(0)).run(requests::serve);
            System.out.println("NOTE " + verdict.summary());
            if (!(verdict instanceof Verdict.Leaking leaking)) {
                return new Found(false, 0);
            }
            int right = (int) leaking.sites().stream()
                    .filter(site -> site.site().top().className().equals(Requests.class.getName())
                            && site.site().top().methodName().equals(LEAK))
                    .count();
            return new Found(
                    right > 0, leaking.sites().size() + leaking.vitals().size() - right);
        }
    }

    /** All records are byte[], and so is most else: a histogram knows no more. */
    private static Found histogram(Requests requests, int rounds, int perRound) throws IOException {
        Growth growth = new Growth();
        ClassCounts counts = new HistogramCounts();
        for (int round = -WARMUPS; round < rounds; round++) {
            serve(requests, perRound);
            if (round == -2) {
                counts.take();
            } else if (round >= -1) {
                growth.add(counts.take());
            }
        }
        boolean leak = growth.classes().contains("[B");
        System.out.println("NOTE " + growth.classes());
        return new Found(leak, growth.classes().size() - (leak ? 1 : 0));
    }

    /** A tool that tells once what is live: found if the leaking method comes first among those of the service. */
    private static Found ranked(String name, Requests requests, int rounds, int perRound) {
        serve(requests, WARMUPS * perRound);
        try (Tool tool = Tool.open(name)) {
            tool.begin();
            serve(requests, rounds * perRound);
            Tool.Live live = tool.show(Requests.class);
            Map<String, Double> by = live.bytes().isEmpty() ? live.samples() : live.bytes();
            String first = by.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("nothing");
            System.out.println("NOTE " + by);
            return new Found(first.equals(LEAK), first.equals(LEAK) || first.equals("nothing") ? 0 : 1);
        }
    }

    private static void serve(Requests requests, int number) {
        for (int i = 0; i < number; i++) {
            requests.serve();
        }
    }
}
