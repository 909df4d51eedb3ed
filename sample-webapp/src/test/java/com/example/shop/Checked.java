package com.example.shop;

import io.noleak.check.LeakCheck;
import io.noleak.junit.LeakTarget;
import io.noleak.junit.services.Services;
import io.noleak.report.CheckInfo;
import io.noleak.report.Fact;
import io.noleak.report.LeakReport;
import io.noleak.report.Reports;
import io.noleak.snapshot.Probe;
import io.noleak.verdict.Verdict;
import java.util.function.UnaryOperator;

/** Checks a shop while a customer looks at one product after the other, and writes the report. */
final class Checked {

    private static final int THREADS = 4;

    private Checked() {}

    static Verdict views(String name, LeakTarget shop, Shopper shopper) {
        return views(name, shop, shopper, check -> check);
    }

    static Verdict views(String name, LeakTarget shop, Shopper shopper, UnaryOperator<LeakCheck> settings) {
        try (Probe probe = shop.open()) {
            Verdict verdict =
                    settings.apply(LeakCheck.on(probe).threads(THREADS)).run(shopper::view);
            CheckInfo info = CheckInfo.of(name, shop.describe())
                    .counting("request")
                    .with(new Fact("services", "services", Services.shared().describe()));
            LeakReport report = LeakReport.of(info, verdict);
            Reports.print(name, report, Reports.in(Reports.FOLDER).write(report), System.out);
            return verdict;
        }
    }
}
