package io.noleak.junit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All values that apply to one test: an attribute over a configuration parameter or system property. */
final class Settings {

    /** Prefix of configuration parameters and system properties. */
    static final String PREFIX = "noleak.";

    private final Map<String, Setting> attributes;
    private final Function<String, Optional<String>> parameters;

    private Settings(Map<String, Setting> attributes, Function<String, Optional<String>> parameters) {
        this.attributes = attributes;
        this.parameters = parameters;
    }

    /**
     * @param annotation null if there is none and the whole suite is checked
     * @param place what the annotation stands on, for a person
     * @param parameters configuration parameters by their full name
     */
    static Settings of(@Nullable NoLeak annotation, String place, Function<String, Optional<String>> parameters) {
        Map<String, Setting> attributes = new LinkedHashMap<>();
        if (annotation != null) {
            texts(annotation).forEach((name, text) -> {
                if (!text.isEmpty()) {
                    attributes.put(name, Setting.ofAttribute(place, name, text));
                }
            });
        }
        return new Settings(attributes, parameters);
    }

    /** Returns whether checks are made at all; {@code noleak.enabled=false} runs every test as if it were not annotated. */
    static boolean enabled(Function<String, Optional<String>> parameters) {
        String key = PREFIX + "enabled";
        return parameters
                .apply(key)
                .map(text -> Setting.ofParameter(key, text).bool())
                .orElse(true);
    }

    Optional<Setting> get(String name) {
        Setting attribute = attributes.get(name);
        if (attribute != null) {
            return Optional.of(attribute);
        }
        String key = PREFIX + name;
        return parameters.apply(key).map(text -> Setting.ofParameter(key, text));
    }

    private static Map<String, String> texts(NoLeak annotation) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("limit", annotation.limit());
        texts.put("rounds", number(annotation.rounds()));
        texts.put("iterations", number(annotation.iterations()));
        texts.put("warmups", number(annotation.warmups()));
        texts.put("threads", number(annotation.threads()));
        texts.put("mode", annotation.mode());
        texts.put("include", String.join(",", annotation.include()));
        texts.put("ignore", ignored(annotation.ignore()));
        texts.put("vitals", constant(annotation.vitals()));
        texts.put("onInconclusive", constant(annotation.onInconclusive()));
        texts.put("timeout", annotation.timeout());
        texts.put("lifecycle", constant(annotation.lifecycle()));
        return texts;
    }

    private static String number(int value) {
        return value == NoLeak.UNSET ? "" : Integer.toString(value);
    }

    private static String constant(Enum<?> value) {
        return value.name().equals("UNSET") ? "" : value.name();
    }

    private static String ignored(NoLeak.Ignore[] ignored) {
        return Arrays.stream(ignored)
                .map(one -> one.value() + "=" + one.reason().replace("\n", " ") + "\n")
                .collect(Collectors.joining());
    }
}
