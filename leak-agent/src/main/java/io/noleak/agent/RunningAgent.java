package io.noleak.agent;

import io.noleak.agent.endpoint.ControlEndpoint;
import io.noleak.agent.endpoint.Exclusion;
import io.noleak.snapshot.ProbeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agent at work in this JVM: one probe, one endpoint, until the JVM ends. */
final class RunningAgent {

    private static final Exclusion EXCLUSION = new Exclusion() {
        @Override
        public void currentThread() {
            LocalProbe.excludeCurrentThread();
        }

        @Override
        public void thread(Thread thread) {
            LocalProbe.exclude(thread);
        }
    };

    private static @Nullable String url;

    private RunningAgent() {}

    /**
     * Starts probe and endpoint and makes the address known.
     *
     * @throws IllegalArgumentException if an option is wrong
     * @throws ProbeException if this JVM cannot be sampled, the address cannot be listened on, or an agent runs already
     */
    static synchronized String start(String options) {
        if (url != null) {
            throw new ProbeException("An agent is at work in this JVM already, at " + url + ": use that one");
        }
        AgentOptions parsed = AgentOptions.parse(options, System.getenv());
        ControlEndpoint endpoint = ControlEndpoint.start(
                parsed.endpoint(), () -> LocalProbe.open(parsed.probe()), ThisJvm.describe(), EXCLUSION);
        publish(endpoint, parsed.portFile());
        url = endpoint.url();
        return "observing this JVM (pid " + ProcessHandle.current().pid() + "), "
                + parsed.probe().mode() + ", at " + endpoint.url();
    }

    private static void publish(ControlEndpoint endpoint, Optional<Path> portFile) {
        try {
            if (portFile.isPresent()) {
                write(portFile.get(), endpoint.port());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(endpoint, portFile), "noleak-shutdown"));
            System.setProperty(AgentMain.URL_PROPERTY, endpoint.url());
        } catch (RuntimeException e) {
            endpoint.close();
            throw e;
        }
    }

    /** Whoever waits for the file must never read half a port, hence the move. */
    private static void write(Path portFile, int port) {
        Path target = portFile.toAbsolutePath();
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(half, port + "\n");
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ProbeException(
                    "option portFile=" + portFile + ": cannot be written (" + e + "); name a file in a writable folder",
                    e);
        }
    }

    /** The probe stays open: a show may be in the middle of it, and the process is about to go anyway. */
    private static void stop(ControlEndpoint endpoint, Optional<Path> portFile) {
        endpoint.close();
        portFile.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                System.err.println("noleak: " + file + " is left behind: " + e);
            }
        });
    }
}
