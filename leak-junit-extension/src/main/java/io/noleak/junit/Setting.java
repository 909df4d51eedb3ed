package io.noleak.junit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * One value as somebody wrote it.
 *
 * @param origin where it stands: {@code @NoLeak on com.example.OrderTest.place(): rounds}
 * @param text the value
 */
record Setting(String origin, String text) {

    private static final String ANNOTATION = "@NoLeak on ";

    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|min|h)");

    static Setting ofAttribute(String place, String name, String text) {
        return new Setting(ANNOTATION + place + ": " + name, text);
    }

    static Setting ofParameter(String key, String text) {
        return new Setting("Configuration parameter " + key, text);
    }

    /** Whether it stands on the test itself, so that it was meant for this test. */
    boolean isAttribute() {
        return origin.startsWith(ANNOTATION);
    }

    ExtensionConfigurationException refused(String rule) {
        return new ExtensionConfigurationException(origin + " = \"" + text + "\", but " + rule);
    }

    int number(int from, int to) {
        String rule = "it must be a whole number from " + from + " to " + to;
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(rule);
        }
        throw refused(rule);
    }

    boolean bool() {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("it must be true or false");
        };
    }

    Duration duration() {
        Matcher matcher = DURATION.matcher(text.strip());
        String rule = "it must be a time above 0 such as \"500 ms\", \"30 s\", \"2 min\" or \"1 h\"";
        if (!matcher.matches() || matcher.group(1).length() > 9) {
            throw refused(rule);
        }
        long amount = Long.parseLong(matcher.group(1));
        if (amount == 0) {
            throw refused(rule);
        }
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** Returns the named constant; {@code UNSET} is no value a person may write. */
    <E extends Enum<E>> E constant(Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNSET"))
                .toList();
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (!names.contains(name)) {
            throw refused("it must be one of " + String.join(", ", names));
        }
        return Enum.valueOf(type, name);
    }

    /** Returns what the parser makes of the text; what the parser refuses is refused with the place it stands at. */
    <T> T parsed(Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw refused("it is refused: " + e.getMessage());
        }
    }
}
