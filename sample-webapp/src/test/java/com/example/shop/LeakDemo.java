package com.example.shop;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;

import com.example.shop.lesson.Lesson;
import io.noleak.check.LeakCheck;
import io.noleak.check.Progress;
import io.noleak.junit.LocalApp;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.report.Reports;
import io.noleak.snapshot.Snapshot;
import io.noleak.verdict.Verdict;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The ritual on one lesson and on its fixed twin: {@code ./mvnw -Pdemo verify -Dlesson=debug-toolbar}. */
class LeakDemo {

    private final long start = System.nanoTime();

    @Test
    void the_leak_is_found_and_its_fix_is_clean() {
        String lesson = System.getProperty("lesson", Lesson.DEBUG_TOOLBAR.title());
        say("starting a database and a Redis …");
        say("services: " + Services.shared().describe());
        Verdict leak = check(lesson);
        assertThat(leak).isLeaking();
        Verdict fixed = check(lesson + "-fixed");
        say("fixed twin: " + (fixed instanceof Verdict.Clean ? "Clean" : fixed.summary()));
        assertThat(fixed).isClean();
        say("reports: " + Reports.FOLDER.toAbsolutePath().toUri());
    }

    private Verdict check(String lesson) {
        say("starting the shop with --shop.lesson=" + lesson + " …");
        try (Stores stores = Services.shared().forTest(lesson);
                LocalApp shop = Shop.start(lesson, stores)) {
            say("the shop is up; customers come in");
            return Checked.views("demo " + lesson, shop, new Shopper(Shop.uri(shop)), this::configure);
        }
    }

    private LeakCheck configure(LeakCheck check) {
        return check.progress(new Progress() {
            @Override
            public void warmedUp(int round, int of) {
                say("  warm-up " + round + " of " + of);
            }

            @Override
            public void begun(Snapshot genesis) {
                say("  begin");
            }

            @Override
            public void shown(int round, int of, Snapshot show) {
                say("  show " + round + " of " + of);
            }
        });
    }

    private void say(String text) {
        System.out.printf(Locale.ROOT, "[%4.1f s] %s%n", (System.nanoTime() - start) / 1e9, text);
    }
}
