package io.noleak.report;

import io.noleak.site.AllocationSite;
import io.noleak.site.Frame;
import io.noleak.verdict.Growth;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.time.Instant;
import java.util.List;

/** A report whose every name tries to be more than a name. */
final class Hostile {

    static final String TAG = "</script></pre><script>window.pwned = 1</script>";
    static final String IMAGE = "\"'><img src=x onerror='window.pwned = 1'>";
    static final String COMMAND = "a|b`c``d\n::error file=x,line=1::pwned\r%0A::warning::pwned";
    static final String CONTROL = "\u0000\u001b[31m\u202eevil\uD800";

    private Hostile() {}

    static LeakReport report() {
        Frame frame = new Frame("com.example." + TAG, IMAGE, COMMAND, 1);
        SiteGrowth site = Lessons.site(
                new AllocationSite(TAG + CONTROL, frame, new Frame("com.example.App", IMAGE + CONTROL, TAG, 2)),
                List.of(frame),
                Cohorts.of(Lessons.SHOWS, 1000, Cohorts.leak(Lessons.ITERATIONS)),
                Growth.LEAK,
                "because " + TAG + COMMAND + CONTROL,
                Lessons.held("static " + IMAGE, TAG, COMMAND));
        CheckInfo check = new CheckInfo(
                TAG + COMMAND,
                IMAGE,
                "iteration",
                Instant.parse("2026-11-01T10:15:30Z"),
                List.of(new Fact("services", TAG, IMAGE)));
        return LeakReport.of(
                check, new Verdict.Leaking(List.of(site), List.of(), List.of(), Lessons.evidence(List.of(site))));
    }
}
