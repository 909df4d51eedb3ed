package io.noleak.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingModeTest {

    @ParameterizedTest
    @CsvSource({"exact, exact", " AUTO , auto", "65536, 64K", "64K, 64K", "1M, 1024K", "1 , 1", "512KiB, 512K"})
    void reads_modes_and_intervals(String text, String mode) {
        assertThat(SamplingMode.parse(text)).hasToString(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "64 K", "-1", "64G", "1.5K"})
    void refuses_anything_else_naming_the_rule(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingMode.parse(text))
                .withMessage("Sampling mode '" + text
                        + "' is not one of: exact, auto, or bytes between samples such as 64K or 1M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1025M", "9999999999"})
    void refuses_intervals_out_of_range(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingMode.parse(text))
                .withMessageContaining("'" + text + "' is out of range: 1 byte to 1 GiB");
    }
}
