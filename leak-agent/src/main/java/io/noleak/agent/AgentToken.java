package io.noleak.agent;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the token comes from: an option, a file, the environment; in this order. */
final class AgentToken {

    static final String VARIABLE = "NOLEAK_TOKEN";

    private static final int MAX_FILE = 4096;

    private AgentToken() {}

    static Optional<String> find(OptionPairs pairs, Map<String, String> environment) {
        Optional<String> file = pairs.read("tokenFile", value -> read(Path.of(value)));
        Optional<String> option = pairs.get("token");
        if (file.isPresent() && option.isPresent()) {
            throw new IllegalArgumentException(
                    "options token and tokenFile: give one of them; the file does not show in the process list");
        }
        return option.or(() -> file).or(() -> Optional.ofNullable(environment.get(VARIABLE)));
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new IllegalArgumentException(
                        "the file is larger than " + MAX_FILE + " bytes; expected the token and nothing else");
            }
            return Files.readString(file).strip();
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("the file is not text; expected the token and nothing else", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot be read (" + e + "); name a file that the user of the observed JVM may read", e);
        }
    }
}
