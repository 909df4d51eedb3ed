package io.noleak.agent.cli;

import io.noleak.remote.AgentAddress;
import io.noleak.remote.AgentPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Begin, show and status: fetches one page of an agent that is given by address or by process id. */
final class PageCommand {

    private final AgentAddress address;
    private final boolean json;

    private PageCommand(AgentAddress address, boolean json) {
        this.address = address;
        this.json = json;
    }

    static PageCommand of(List<String> args, Map<String, String> environment) {
        @Nullable String target = null;
        @Nullable String token = environment.get("NOLEAK_TOKEN");
        Duration timeout = AgentAddress.DEFAULT_TIMEOUT;
        boolean json = false;
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            switch (arg) {
                case "--json" -> json = true;
                case "--token" -> token = valueOf(arg, rest);
                case "--token-file" -> token = read(valueOf(arg, rest));
                case "--timeout" -> timeout = seconds(valueOf(arg, rest));
                default -> {
                    if (arg.startsWith("-") || target != null) {
                        throw new UsageException("unexpected argument \"" + arg + "\"");
                    }
                    target = arg;
                }
            }
        }
        if (target == null) {
            throw new UsageException("a process id or the address of an agent (http://host:port) is missing");
        }
        return new PageCommand(address(target, token).withTimeout(timeout), json);
    }

    String run(String method, String path) {
        String page = AgentPage.fetch(address, method, path, json);
        return page.endsWith("\n") ? page : page + "\n";
    }

    private static AgentAddress address(String target, @Nullable String token) {
        try {
            String url = target.chars().allMatch(Character::isDigit)
                    ? AttachedJvm.endpointOf(ProcessId.parse(target))
                    : target;
            AgentAddress address = AgentAddress.of(url);
            return token == null ? address : address.withToken(token);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + ": a value is missing");
        }
        return rest.next();
    }

    private static Duration seconds(String value) {
        try {
            long seconds = Long.parseLong(value);
            if (seconds > 0 && seconds <= Duration.ofDays(1).toSeconds()) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // Told below, with the rule.
        }
        throw new UsageException("--timeout " + value + ": expected 1 to 86400 whole seconds");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | RuntimeException e) {
            throw new UsageException("--token-file " + file + ": cannot be read (" + e + ")");
        }
    }
}
