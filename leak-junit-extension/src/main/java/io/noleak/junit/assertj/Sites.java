package io.noleak.junit.assertj;

import io.noleak.site.Frame;
import io.noleak.verdict.SiteGrowth;
import java.util.stream.Stream;

/** Finds a site by what a person calls it. */
final class Sites {

    private Sites() {}

    static boolean matches(SiteGrowth site, String place) {
        Frame application = site.site().application();
        return Stream.of(site.site().top(), application == null ? site.site().top() : application)
                .anyMatch(frame -> matches(frame, place));
    }

    private static boolean matches(Frame frame, String place) {
        return frame.toString().contains(place) || (frame.className() + "." + frame.methodName()).contains(place);
    }
}
