package io.noleak.junit.assertj;

import io.noleak.report.CheckInfo;
import io.noleak.report.LeakReport;
import io.noleak.report.Reports;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a verdict. */
public class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {

    private final Failing failing;

    VerdictAssert(Verdict actual, Failing failing) {
        super(actual, VerdictAssert.class);
        this.failing = failing;
    }

    /** Passes if nothing leaks and that was measured soundly. */
    public VerdictAssert isClean() {
        isNotNull();
        if (!(actual instanceof Verdict.Clean)) {
            failed("Expected nothing to leak, but:%n%s", text());
        }
        return this;
    }

    /** Passes if something leaks. */
    public VerdictAssert isLeaking() {
        isNotNull();
        if (!(actual instanceof Verdict.Leaking)) {
            failed("Expected a leak, but:%n%s", text());
        }
        return this;
    }

    /** Passes if a leaking site's line or method contains the text: {@code OrderLog.java:42}, {@code OrderLog.record}. */
    public VerdictAssert hasLeakAt(String place) {
        isLeaking();
        if (leaks().stream().noneMatch(site -> Sites.matches(site, place))) {
            failed("Expected a leak at <%s>, but:%n%s", place, text());
        }
        return this;
    }

    /** Passes if no leaking site's line or method contains the text. */
    public VerdictAssert hasNoLeakAt(String place) {
        isNotNull();
        if (leaks().stream().anyMatch(site -> Sites.matches(site, place))) {
            failed("Expected no leak at <%s>, but:%n%s", place, text());
        }
        return this;
    }

    /** Passes if it was measured, but cannot be told. */
    public VerdictAssert isInconclusive() {
        isNotNull();
        if (!(actual instanceof Verdict.Inconclusive)) {
            failed("Expected an inconclusive check, but:%n%s", text());
        }
        return this;
    }

    /** Passes if it was not measured soundly. */
    public VerdictAssert isInvalid() {
        isNotNull();
        if (!(actual instanceof Verdict.Invalid)) {
            failed("Expected an invalid check, but:%n%s", text());
        }
        return this;
    }

    /** Goes on with the largest site, leaking or not, whose line or method contains the text; fails if there is none. */
    public SiteAssert site(String place) {
        isNotNull();
        Optional<SiteGrowth> site = actual.evidence().sites().stream()
                .filter(candidate -> Sites.matches(candidate, place))
                .findFirst();
        if (site.isEmpty()) {
            failed(
                    "Expected a site at <%s>, but there are only:%n%s",
                    place,
                    actual.evidence().sites().stream()
                            .limit(10)
                            .map(candidate -> "  " + candidate.site())
                            .collect(Collectors.joining("\n")));
        }
        return new SiteAssert(site.orElse(null), failing);
    }

    private List<SiteGrowth> leaks() {
        return actual instanceof Verdict.Leaking leaking ? leaking.sites() : List.of();
    }

    private void failed(String message, Object... values) {
        failing.run(() -> failWithMessage(message, values));
    }

    private String text() {
        LeakReport report = LeakReport.of(CheckInfo.of("assertion", "the observed JVM"), actual);
        return Reports.message("noleak", report, List.of());
    }
}
