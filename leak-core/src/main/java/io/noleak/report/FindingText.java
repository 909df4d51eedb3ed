package io.noleak.report;

import io.noleak.verdict.Bytes;
import java.util.ArrayList;
import java.util.List;

/** One finding as aligned facts. */
final class FindingText {

    private FindingText() {}

    static List<Fact> of(Finding finding, LeakReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("name", name(finding), finding.title()));
        facts.add(new Fact("growth", "growth", growth(finding, report)));
        if (finding instanceof ReportedSite site && !site.holders().isEmpty()) {
            site.holders().stream().limit(3).forEach(path -> facts.add(new Fact("held", "held by", path)));
        }
        if (finding instanceof ReportedSeries series && !series.stayed().isEmpty()) {
            facts.add(new Fact("stayed", "stayed", String.join(", ", series.stayed())));
        }
        facts.add(new Fact("evidence", "evidence", finding.why() + trust(finding, report)));
        return facts;
    }

    private static String name(Finding finding) {
        return finding instanceof ReportedSite
                ? "site"
                : finding.fingerprint().startsWith("vital ") ? "vital" : "grows";
    }

    private static String growth(Finding finding, LeakReport report) {
        String limit = finding instanceof ReportedSite ? " (limit " + report.limit() + ")" : "";
        String perIteration = Amounts.text(finding.growth(), finding.unit()) + " per "
                + report.check().unit() + limit;
        int rounds = report.audit().rounds();
        if (rounds == 0 || !(finding instanceof ReportedSite)) {
            return perIteration;
        }
        double perRound = finding.growth().value() * report.audit().iterations() / rounds;
        return perIteration + ", " + Bytes.text(Math.rint(perRound)) + " in every round";
    }

    private static String trust(Finding finding, LeakReport report) {
        boolean counted = finding instanceof ReportedSite && finding.growth().isExact();
        String how = report.audit().exact() ? "exact" : counted ? "exact but for older threads" : "sampled";
        return "; " + how + "; " + Amounts.count((double) report.audit().samplesLost()) + " lost";
    }
}
