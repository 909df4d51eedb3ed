package io.noleak.gatling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckedPropertiesTest {

    @Test
    void a_missing_simulation_is_named_with_an_example() {
        assertThatThrownBy(() -> properties(Map.of()).simulation())
                .hasMessageContaining("needs -Dnoleak.simulation, for example -Dnoleak.simulation=com.example.");
    }

    @Test
    void a_class_that_is_no_simulation_is_refused() {
        assertThatThrownBy(() -> properties(Map.of("noleak.simulation", "java.lang.String"))
                        .simulation())
                .hasMessageContaining("is no simulation of Gatling's Java DSL");
        assertThatThrownBy(() -> properties(Map.of("noleak.simulation", "com.example.Nowhere"))
                        .simulation())
                .hasMessageContaining("-Dnoleak.simulation=com.example.Nowhere could not be made");
    }

    private static CheckedProperties properties(Map<String, String> values) {
        return new CheckedProperties(values::get);
    }
}
