package io.noleak.report;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.verdict.Growth;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A report as large as they get: 2,000 sites over 30 rounds, a few of each kind, all numbers uneven. */
final class ManySites {

    static final int SITES = 2_000;
    static final int ROUNDS = 30;

    private ManySites() {}

    static LeakReport report() {
        Random random = new Random(7);
        List<SiteGrowth> sites = new ArrayList<>();
        List<SiteGrowth> leaks = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            SiteGrowth site = site(i, random);
            sites.add(site);
            if (site.growth().isLeak()) {
                leaks.add(site);
            }
        }
        return LeakReport.of(Lessons.CHECK, new Verdict.Leaking(leaks, List.of(), List.of(), Lessons.evidence(sites)));
    }

    private static SiteGrowth site(int number, Random random) {
        String type = "com.example.app.module" + number % 37 + ".Component" + number;
        List<Frame> stack = new ArrayList<>();
        for (int depth = 0; depth < 12; depth++) {
            stack.add(new Frame(
                    depth == 0 ? type : "com.example.app.layer" + depth + ".Caller" + random.nextInt(40),
                    "method" + random.nextInt(20),
                    "Source" + depth + ".java",
                    1 + random.nextInt(900)));
        }
        AllocationSite site = new AllocationSite("com.example.data.Type" + number % 211, stack.get(0), stack.get(0));
        int amount = 50 + random.nextInt(400);
        long[][] noise = new long[ROUNDS + 2][ROUNDS + 2];
        for (long[] row : noise) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(5);
            }
        }
        Cohorts.Live live = switch (number % 20) {
            case 0 -> (birth, show) -> birth == 0 ? 0 : amount + noise[birth][0];
            case 1, 2, 3, 4 -> Cohorts.filling(amount);
            case 5, 6, 7 -> Cohorts.lru(amount);
            case 8, 9 ->
                (birth, show) -> birth == 0 ? amount : Math.max(0, amount - (show - birth) * 17L) + noise[birth][show];
            default -> (birth, show) -> birth == 0 ? 0 : noise[birth][0] * (show - birth < 9 ? 3 : 1);
        };
        Growth growth = number % 20 == 0 ? Growth.LEAK : number % 20 < 10 ? Growth.CACHE_FILLING : Growth.CHURN;
        return Lessons.site(
                site,
                stack,
                Cohorts.of(ROUNDS + 1, 16 + 8L * random.nextInt(60), live),
                growth,
                amount + " objects of " + ROUNDS + " rounds looked at",
                null);
    }
}
