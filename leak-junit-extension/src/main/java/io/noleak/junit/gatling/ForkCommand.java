package io.noleak.junit.gatling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line of a fork, in an argument file because class paths outgrow what systems allow.
 *
 * @param executable the java command of this JVM
 * @param argumentFile what follows it
 */
record ForkCommand(Path executable, Path argumentFile) {

    static ForkCommand of(String simulation, Map<String, String> properties, List<String> options, Path results) {
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dgatling.data.enableAnalytics=false"));
        properties.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.addAll(options);
        arguments.addAll(List.of(
                ForkedGatling.class.getName(), "--simulation", simulation, "--results-folder", results.toString()));
        try {
            Path file = Files.createTempFile("noleak-gatling", ".args");
            Files.write(file, arguments.stream().map(ForkCommand::quote).toList());
            return new ForkCommand(Path.of(System.getProperty("java.home"), "bin", "java"), file);
        } catch (IOException e) {
            throw new UncheckedIOException("The argument file of the Gatling run could not be written", e);
        }
    }

    List<String> words() {
        return List.of(executable.toString(), "@" + argumentFile);
    }

    void delete() {
        try {
            Files.deleteIfExists(argumentFile);
        } catch (IOException e) {
            argumentFile.toFile().deleteOnExit();
        }
    }

    private static String quote(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
