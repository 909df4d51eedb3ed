package io.noleak.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The options of one run, {@code --name value}. */
record Options(Map<String, String> values) {

    /** The JDK whose JVMs are measured: its home. */
    static final String JDK = "jdk";

    /**
     * Reads options.
     *
     * @throws IllegalArgumentException naming an option that is unknown or lacks its value
     */
    static Options parse(List<String> arguments, Map<String, String> defaults) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        values.put(JDK, System.getProperty("java.home"));
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(
                        "Unknown option " + arguments.get(i) + "; this command has: " + values);
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Option --" + name + " lacks its value");
            }
            values.put(name, arguments.get(i + 1));
        }
        return new Options(values);
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Option --" + name + " is a whole number, not " + text(name), e);
        }
    }

    /** Returns the parts of a value that is separated by commas. */
    List<String> list(String name) {
        return Arrays.asList(text(name).split(",", -1));
    }

    Path java() {
        Path java = Path.of(text(JDK), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new IllegalArgumentException("Option --" + JDK + " is the home of a JDK; " + java + " is missing");
        }
        return java;
    }
}
