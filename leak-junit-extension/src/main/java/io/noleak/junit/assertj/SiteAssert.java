package io.noleak.junit.assertj;

import io.noleak.holder.SiteHolders;
import io.noleak.verdict.Limit;
import io.noleak.verdict.SiteGrowth;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one allocation site. */
public class SiteAssert extends AbstractAssert<SiteAssert, @Nullable SiteGrowth> {

    private final Failing failing;

    /**
     * @param actual null if there is no such site, which has been reported already
     */
    SiteAssert(@Nullable SiteGrowth actual, Failing failing) {
        super(actual, SiteAssert.class);
        this.failing = failing;
    }

    /** Passes if the growth per iteration is certain, at 95 %, to be less than the amount. */
    public SiteAssert growsLessThan(Limit perIteration) {
        SiteGrowth site = actual;
        if (site != null && !(site.bytesPerIteration().high() < perIteration.bytesPerIteration())) {
            failed(
                    "Expected %s to grow by less than %s per iteration, but it grew by %s",
                    site.site(), perIteration, growth(site));
        }
        return this;
    }

    /** Passes if the growth per iteration is certain, at 95 %, to be at least the amount. */
    public SiteAssert growsAtLeast(Limit perIteration) {
        SiteGrowth site = actual;
        if (site != null && !(site.bytesPerIteration().low() >= perIteration.bytesPerIteration())) {
            failed(
                    "Expected %s to grow by at least %s per iteration, but it grew by %s",
                    site.site(), perIteration, growth(site));
        }
        return this;
    }

    /** Passes if one of the paths that hold the objects contains the text: {@code DebugToolbar.RECORDS}. */
    public SiteAssert isHeldBy(String holder) {
        SiteGrowth site = actual;
        if (site == null) {
            return this;
        }
        SiteHolders holders = site.holders();
        if (holders == null) {
            failed("Expected %s to be held by <%s>, but its holders were not searched for", site.site(), holder);
        } else if (holders.paths().stream()
                .noneMatch(
                        path -> path.text().contains(holder) || path.rawText().contains(holder))) {
            failed(
                    "Expected %s to be held by <%s>, but it is held by:%n%s",
                    site.site(),
                    holder,
                    holders.paths().stream().map(path -> "  " + path).collect(Collectors.joining("\n")));
        }
        return this;
    }

    private void failed(String message, Object... values) {
        failing.run(() -> failWithMessage(message, values));
    }

    private static String growth(SiteGrowth site) {
        return String.format(
                Locale.ROOT,
                "%.1f B per iteration (%.1f to %.1f)",
                site.bytesPerIteration().value(),
                site.bytesPerIteration().low(),
                site.bytesPerIteration().high());
    }
}
