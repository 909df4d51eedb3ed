package io.noleak.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.noleak.verdict.Limit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class CheckSettingsTest {

    @NoLeak
    private static final class Plain {}

    @NoLeak(
            limit = "2 KiB",
            rounds = 5,
            include = {"com.example", "org.acme"},
            ignore = @NoLeak.Ignore(value = "Cache.put", reason = "bounded; see the docs"),
            vitals = NoLeak.Vitals.SKIP,
            timeout = "2 min")
    private static final class Full {}

    @Test
    void an_attribute_outranks_a_parameter() {
        CheckSettings settings = read(Full.class, Map.of("noleak.limit", "1 B", "noleak.rounds", "9"));
        assertThat(settings.limit()).contains(Limit.bytes(2048));
        assertThat(settings.rounds()).hasValue(5);
        assertThat(settings.vitals()).isFalse();
        assertThat(settings.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.include()).hasSize(2);
        assertThat(settings.ignore()).singleElement().satisfies(ignored -> {
            assertThat(ignored.pattern()).isEqualTo("Cache.put");
            assertThat(ignored.reason()).isEqualTo("bounded; see the docs");
        });
    }

    @Test
    void a_parameter_outranks_the_default() {
        CheckSettings settings = read(
                Plain.class,
                Map.of(
                        "noleak.iterations",
                        "7",
                        "noleak.onInconclusive",
                        "abort",
                        "noleak.ignore",
                        "A.b=known; C=too"));
        assertThat(settings.iterations()).hasValue(7);
        assertThat(settings.onInconclusive()).isEqualTo(NoLeak.OnInconclusive.ABORT);
        assertThat(settings.ignore()).hasSize(2);
    }

    @Test
    void what_nobody_sets_is_left_to_the_defaults_of_the_check() {
        CheckSettings settings = read(Plain.class, Map.of());
        assertThat(settings.limit()).isEmpty();
        assertThat(settings.rounds()).isEmpty();
        assertThat(settings.vitals()).isTrue();
        assertThat(settings.lifecycle()).isEqualTo(NoLeak.Lifecycle.ONCE);
    }

    @Test
    void an_ignored_site_without_a_reason_is_refused() {
        assertThatThrownBy(() -> read(Plain.class, Map.of("noleak.ignore", "Cache.put")))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "Configuration parameter noleak.ignore = \"Cache.put\", but each entry must be a pattern, = "
                                + "and the reason why it may grow");
    }

    @Test
    void unset_is_no_value_to_write() {
        assertThatThrownBy(() -> read(Plain.class, Map.of("noleak.vitals", "UNSET")))
                .hasMessageContaining("it must be one of JUDGE, SKIP");
    }

    @Test
    void a_slow_body_gets_fewer_iterations_so_that_the_check_ends_in_time() {
        CheckSettings settings = read(Plain.class, Map.of());
        Duration minute = Duration.ofMinutes(1);
        assertThat(Pace.of(settings, minute, Duration.ofMillis(1)).iterations()).isEqualTo(101);
        assertThat(Pace.of(settings, minute, Duration.ofMillis(100)).iterations())
                .isEqualTo(27);
        assertThat(Pace.of(settings, minute, Duration.ofSeconds(10)).iterations())
                .isEqualTo(11);
        CheckSettings fixed = read(Plain.class, Map.of("noleak.iterations", "50"));
        assertThat(Pace.of(fixed, minute, Duration.ofSeconds(10)).iterations()).isEqualTo(50);
    }

    private static CheckSettings read(Class<?> type, Map<String, String> parameters) {
        Settings settings = Settings.of(
                type.getAnnotation(NoLeak.class), "a class", key -> Optional.ofNullable(parameters.get(key)));
        return CheckSettings.read(settings, Purpose.ANNOTATED);
    }
}
