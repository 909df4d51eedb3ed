package io.noleak.junit.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param selectors what to run, each an option's name and its value
 * @param settings other options by name
 */
record Options(List<Map.Entry<String, String>> selectors, List<String> jvmArguments, Map<String, String> settings) {

    private static final List<String> SELECTORS = List.of("--select-package", "--select-class", "--select-method");

    private static final List<String> SETTINGS =
            List.of("--class-path", "--heap", "--rounds", "--iterations", "--warmups", "--limit", "--mode");

    private static final Pattern HEAP = Pattern.compile("\\d{1,6}[kKmMgG]");

    /** Reads and checks a command line; what only the check itself can judge is left to it. */
    static Options parse(List<String> arguments) {
        List<Map.Entry<String, String>> selectors = new ArrayList<>();
        List<String> jvmArguments = new ArrayList<>();
        Map<String, String> settings = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!SELECTORS.contains(name) && !SETTINGS.contains(name) && !name.equals("--jvm-arg")) {
                throw new UsageException("unknown option " + name + "; --help lists all");
            }
            if (i + 1 == arguments.size()) {
                throw new UsageException("option " + name + " has no value");
            }
            String value = arguments.get(i + 1);
            if (SELECTORS.contains(name)) {
                selectors.add(Map.entry(name, value));
            } else if (name.equals("--jvm-arg")) {
                jvmArguments.add(value);
            } else if (settings.put(name, value) != null) {
                throw new UsageException("option " + name + " is given twice");
            }
        }
        Options options = new Options(List.copyOf(selectors), List.copyOf(jvmArguments), Map.copyOf(settings));
        options.check();
        return options;
    }

    private void check() {
        if (selectors.isEmpty()) {
            throw new UsageException("nothing is selected; give one of " + String.join(", ", SELECTORS));
        }
        if (!HEAP.matcher(heap()).matches()) {
            throw new UsageException("option --heap is " + heap() + ", but it must be a size such as 256m or 2g");
        }
        number("--rounds", 8, 4);
        number("--iterations", 5, 1);
        number("--warmups", 3, 1);
    }

    String heap() {
        return text("--heap", "512m");
    }

    String classPath() {
        String given = settings.get("--class-path");
        return given == null ? System.getProperty("java.class.path", "") : given;
    }

    String text(String name, String fallback) {
        @Nullable String given = settings.get(name);
        return given == null ? fallback : given;
    }

    int number(String name, int fallback, int least) {
        String text = text(name, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("option " + name + " is " + text + ", but it must be a whole number");
        }
        throw new UsageException("option " + name + " is " + text + ", but it must be " + least + " or more");
    }

    /** Returns arguments that parse to these options, for the forked JVM. */
    List<String> toArguments() {
        List<String> arguments = new ArrayList<>();
        selectors.forEach(selector -> arguments.addAll(List.of(selector.getKey(), selector.getValue())));
        settings.forEach((name, value) -> {
            if (!name.equals("--class-path")) {
                arguments.addAll(List.of(name, value));
            }
        });
        return arguments;
    }
}
