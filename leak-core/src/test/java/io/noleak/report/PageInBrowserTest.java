package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

class PageInBrowserTest {

    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void start_the_browser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop_the_browser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothing_was_complained_about() {
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1440, light", "1440, dark"})
    void fits_the_screen_in_both_themes(int width, String scheme) {
        browser.show(width, scheme);
        browser.openReport(write(Lessons.debugToolbar()));

        assertThat(browser.one("h1").getText()).contains("2 allocation sites kept growing in all 8 rounds");
        assertThat(browser.run("const page = document.scrollingElement; return page.scrollWidth - page.clientWidth"))
                .as("pixels to the right of the screen")
                .isEqualTo("0");
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("dark") ? "rgb(16, 20, 26)" : "rgb(246, 247, 249)");
        browser.picture("page-" + width + "-" + scheme);
    }

    @Test
    void what_no_site_explains_says_what_it_counts() {
        browser.show(1440, "light");
        browser.openReport(write(Leaks.withoutSites()));

        assertThat(browser.all(".plots .LEAKING"))
                .extracting(WebElement::getText)
                .satisfiesExactlyInAnyOrder(
                        list -> assertThat(list)
                                .contains("EventBus.LISTENERS", "1,515 elements, at begin 303 elements")
                                .contains("+1 element per iteration"),
                        buffer -> assertThat(buffer).contains("757.5 KiB, at begin 151.5 KiB", "+512 B per iteration"),
                        threads -> assertThat(threads).contains("423 threads", "+0.5 threads per iteration"));
    }

    @Test
    void a_row_opens_to_charts_stack_and_holders() {
        browser.show(1440, "light");
        browser.openReport(write(Lessons.debugToolbar()));

        WebElement second = browser.all(".site").get(1);
        assertThat(second.getDomAttribute("open")).isNull();
        second.findElement(By.cssSelector("summary")).click();
        browser.run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        assertThat(browser.all(".site:nth-of-type(2) .open svg")).hasSize(2);
        assertThat(browser.all(".site:nth-of-type(2) .open svg:first-of-type text"))
                .extracting(WebElement::getText)
                .endsWith("8", "pause");
        assertThat(browser.one(".site:nth-of-type(2) .stack .app").getText())
                .isEqualTo("OrderLog.record(OrderLog.java:42)");
        assertThat(browser.one(".site:nth-of-type(2) .holders").getText())
                .isEqualTo("static DebugToolbar.RECORDS → ArrayList");
    }

    @Test
    void filter_and_kinds_choose_what_is_listed() {
        browser.show(1440, "light");
        browser.openReport(write(Lessons.debugToolbar()));
        assertThat(names()).hasSize(8).doesNotContain("Config.read(Config.java:12)");

        browser.one("#filter").sendKeys("cache bigdecimal");
        assertThat(names()).containsExactly("PriceCache.load(PriceCache.java:57)");

        browser.one("#filter").clear();
        browser.one("#filter").sendKeys("no such thing");
        assertThat(browser.one(".more").getText()).isEqualTo("No site matches.");

        browser.run("const filter = document.getElementById('filter');"
                + "filter.value = ''; filter.dispatchEvent(new Event('input'));");
        browser.one(".chip.ACQUITTED").click();
        assertThat(names()).hasSize(2);
        browser.one(".chip.STEADY").click();
        assertThat(names()).hasSize(3).contains("Config.read(Config.java:12)");
    }

    @Test
    void sorts_by_name_and_by_growth() {
        browser.show(1440, "light");
        browser.openReport(write(Lessons.debugToolbar()));

        browser.one("#sort option[value=name]").click();
        assertThat(names()).isSorted().startsWith("Catalog.page(Catalog.java:73)");

        browser.one("#sort option[value=growth]").click();
        assertThat(names()).startsWith("OrderLog.record(OrderLog.java:42)");
    }

    @Test
    void hostile_names_are_shown_and_do_nothing() {
        browser.show(1440, "light");
        browser.openReport(write(Hostile.report()));

        assertThat(browser.one(".site .what").getText()).contains(Hostile.TAG);
        assertThat(browser.run("return window.pwned")).isEqualTo("null");
        assertThat(browser.run("return document.images.length")).isEqualTo("0");
    }

    @Test
    void the_page_of_a_session_links_to_its_checks() {
        Reports reports = Reports.in(folder);
        List<Path> files = reports.write(Lessons.debugToolbar());
        SessionEntry entry = SessionEntry.of(Lessons.debugToolbar(), Duration.ofSeconds(2), files);
        Path index = reports.finish(new SessionReport("tests", Lessons.CHECK.time(), List.of(entry), List.of()));
        browser.show(390, "light");
        browser.open(index);
        browser.picture("session-390");

        assertThat(browser.run("const page = document.scrollingElement; return page.scrollWidth - page.clientWidth"))
                .isEqualTo("0");
        browser.one("td a").click();
        assertThat(browser.one("h1").getText()).contains("kept growing");
    }

    @Test
    void tells_how_long_the_heap_lasts() {
        browser.show(1440, "light");
        browser.openReport(write(Lessons.debugToolbar()));

        browser.run("const set = (id, value) => { const input = document.getElementById(id); input.value = value;"
                + " input.dispatchEvent(new Event('input')); };"
                // 1,504 B + 72 B an iteration, 28,574,400 B in use; 100 iterations a second last 1,000 s.
                + "set('heap', 177.55); set('rate', 100);");

        assertThat(browser.one("#left").getText()).isEqualTo("out of memory in 16 minutes 40 seconds");
    }

    @Test
    void two_thousand_sites_weigh_less_than_a_megabyte_and_are_drawn_as_they_are_reached(TestReporter reporter)
            throws IOException {
        Path page = write(ManySites.report());
        browser.show(1440, "light");
        browser.openReport(page);

        assertThat(Files.size(page)).isLessThanOrEqualTo(1_000_000);
        assertThat(names()).hasSize(60);
        assertThat(browser.one(".more").getText()).isEqualTo("60 of 2000 sites; scroll for more");
        browser.run("document.querySelector('.more').scrollIntoView()");
        browser.run("return new Promise(done => { const look = () => document.querySelectorAll('.site').length > 60"
                + " ? done() : requestAnimationFrame(look); look(); })");
        assertThat(names()).hasSizeGreaterThan(60);
        reporter.publishEntry("bytes", String.valueOf(Files.size(page)));
        reporter.publishEntry("drawn after ms", String.valueOf(browser.run("return document.body.dataset.ready")));
        browser.picture("many");
    }

    private Path write(LeakReport report) {
        return Reports.in(folder).write(report).get(0);
    }

    private static List<String> names() {
        return browser.all(".site .where b").stream().map(WebElement::getText).toList();
    }
}
