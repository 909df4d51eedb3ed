package io.noleak.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The agent's options as text: known names, each once, none without a value. */
final class OptionPairs {

    static final List<String> NAMES = List.of(
            "port",
            "bind",
            "token",
            "tokenFile",
            "portFile",
            "interval",
            "startInterval",
            "depth",
            "maxSamples",
            "budget",
            "app");

    private final Map<String, String> values;

    private OptionPairs(Map<String, String> values) {
        this.values = values;
    }

    static OptionPairs of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!text.isBlank()) {
            for (String pair : text.split(",", -1)) {
                add(pair.strip(), values);
            }
        }
        return new OptionPairs(values);
    }

    private static void add(String pair, Map<String, String> values) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1).strip();
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("option \"" + name + "\": there is no such option. Options are "
                    + "name=value, separated by commas (a value cannot hold one); names: " + String.join(", ", NAMES));
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("option " + name + ": a value is missing; write " + name + "=<value>, "
                    + "or leave the option out for its default");
        }
        if (values.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("option " + name + ": given twice; leave one out");
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int absent) {
        return read(name, OptionPairs::wholeNumber).orElse(absent);
    }

    /** Reads a value; what the reader complains about is said to be about this option. */
    <T> Optional<T> read(String name, Function<String, T> reader) {
        return get(name).map(value -> {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("option " + name + "=" + value + ": " + e.getMessage(), e);
            }
        });
    }

    private static int wholeNumber(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number", e);
        }
    }
}
