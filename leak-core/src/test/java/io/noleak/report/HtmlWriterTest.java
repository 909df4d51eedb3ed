package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {

    private static final Pattern DATA = Pattern.compile("(<script id=\"data\"[^>]*>)([^<]*)(</script>)");

    @Test
    void a_whole_page_reads_like_this() {
        String page = Reports.text(Lessons.debugToolbar(), new HtmlWriter());

        Golden.check("leaking.html", unpacked(withoutOurOwn(page)));
    }

    @Test
    void no_name_of_the_observed_program_becomes_markup() {
        String page = Reports.text(Hostile.report(), new HtmlWriter());

        assertThat(withoutOurOwn(page)).doesNotContain(Hostile.TAG).doesNotContain("<img");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
        assertThat(unpacked(page)).contains(Hostile.TAG);
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        String page = Reports.text(Lessons.debugToolbar(), new HtmlWriter());

        assertThat(page).doesNotContain("src=").doesNotContain("@import").doesNotContain("url(");
        assertThat(page).contains("default-src 'none'; img-src data:; style-src 'sha256-");
    }

    /** Style and script are files of their own; their hashes change with each letter of them. */
    private static String withoutOurOwn(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>")
                .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256");
    }

    private static String unpacked(String page) {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(data.group(2));
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return page.substring(0, data.start(2)) + json + page.substring(data.end(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
