package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownWriterTest {

    @Test
    void a_whole_report_reads_like_this() {
        Golden.check("leaking.md", Reports.text(Lessons.debugToolbar(), new MarkdownWriter()));
    }

    @Test
    void what_no_site_explains_says_what_it_counts() {
        Golden.check("without-sites.md", Reports.text(Leaks.withoutSites(), new MarkdownWriter()));
    }

    @Test
    void names_stay_names() {
        Golden.check("hostile.md", Reports.text(Hostile.report(), new MarkdownWriter()));
    }

    @Test
    void code_is_fenced_by_more_backticks_than_it_has() {
        assertThat(Markdown.code("a``b`c")).isEqualTo("``` a``b`c ```");
        assertThat(Markdown.code("a|b\nc")).isEqualTo("`a\\|b c`");
    }

    @Test
    void no_character_of_a_sentence_has_a_meaning() {
        assertThat(Markdown.text("<b>*x*</b> [a](b) @me #1 | &lt;"))
                .isEqualTo("\\<b\\>\\*x\\*\\</b\\> \\[a\\]\\(b\\) \\@me \\#1 \\| \\&lt;");
    }
}
