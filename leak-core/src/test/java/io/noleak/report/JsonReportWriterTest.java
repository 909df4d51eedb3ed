package io.noleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.noleak.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportWriterTest {

    private static final Path SCHEMA = Path.of("..", "docs", "schema", "noleak-report-1.schema.json");

    static Stream<LeakReport> reports() {
        return Stream.of(
                Lessons.debugToolbar(),
                Hostile.report(),
                report(new Verdict.Clean(Lessons.evidence(Lessons.lookAlikes()))),
                report(new Verdict.Invalid("a", "b", Lessons.evidence(Lessons.lookAlikes()))),
                report(new Verdict.Inconclusive("a", "b", Lessons.evidence(Lessons.lookAlikes()))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void what_is_written_is_what_the_schema_says(LeakReport report) throws IOException {
        assertThat(violations(Reports.text(report, new JsonReportWriter()))).isEmpty();
    }

    @Test
    void the_schema_notices_what_is_wrong() throws IOException {
        String json = Reports.text(Lessons.debugToolbar(), new JsonReportWriter());

        assertThat(violations(json.replace("\"outcome\":\"LEAKING\"", "\"outcome\":\"FINE\"")))
                .isNotEmpty();
        assertThat(violations(json.replace("\"liveBytes\"", "\"liveByte\""))).isNotEmpty();
        assertThat(violations(json.replace("\"limit\":16", "\"limit\":null"))).isNotEmpty();
    }

    @Test
    void a_whole_report_reads_like_this() {
        Golden.check("leaking.json", Reports.text(Lessons.debugToolbar(), new JsonReportWriter()));
    }

    private static LeakReport report(Verdict verdict) {
        return LeakReport.of(Lessons.CHECK, verdict);
    }

    private static List<Error> violations(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}
