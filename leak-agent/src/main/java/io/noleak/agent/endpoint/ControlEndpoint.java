package io.noleak.agent.endpoint;

import com.sun.net.httpserver.HttpServer;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;

/** The running control endpoint of one probe. All its threads are daemons. Thread-safe. */
public final class ControlEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final ThreadPoolExecutor pool;
    private final InetAddress bind;

    private ControlEndpoint(HttpServer server, ThreadPoolExecutor pool, InetAddress bind) {
        this.server = server;
        this.pool = pool;
        this.bind = bind;
    }

    /**
     * Starts to listen, then opens the probe: so the server itself is not among what the probe sees, and an address
     * that cannot be had is known before sampling starts.
     *
     * @param options where, and for whom
     * @param opener opens what the operations work on
     * @param jvm the observed process, for status
     * @param exclusion called for every thread of the endpoint, so that the probe leaves it out
     * @throws ProbeException if the address cannot be listened on, or the probe cannot be opened
     */
    public static ControlEndpoint start(
            EndpointOptions options, Supplier<? extends Probe> opener, Jvm jvm, Exclusion exclusion) {
        InstrumentThreads threads = new InstrumentThreads(exclusion);
        ControlEndpoint endpoint = listen(options, threads);
        try {
            OneAtATime turns = new OneAtATime();
            ProbeOperations operations = new ProbeOperations(opener.get(), jvm, turns);
            Access access = new Access(options.token());
            endpoint.server.createContext("/", new RequestHandler(access, operations.routes(), turns));
            return endpoint;
        } catch (RuntimeException | LinkageError e) {
            endpoint.close();
            throw e;
        }
    }

    /** The server's own threads inherit daemon status and group from the thread that starts it. */
    private static ControlEndpoint listen(EndpointOptions options, InstrumentThreads threads) {
        FutureTask<ControlEndpoint> starting = new FutureTask<>(() -> {
            HttpServer server = HttpServer.create(new InetSocketAddress(options.bind(), options.port()), 16);
            ThreadPoolExecutor pool = threads.pool();
            server.setExecutor(pool);
            server.start();
            threads.excludeHeirs();
            return new ControlEndpoint(server, pool, options.bind());
        });
        threads.newThread(starting).start();
        try {
            return starting.get();
        } catch (ExecutionException e) {
            throw new ProbeException(
                    "Cannot listen on " + options + ": " + reason(e)
                            + ". Choose another port, or port=0 for any free one",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProbeException("Interrupted while starting the control endpoint", e);
        }
    }

    /** Returns the port listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns {@code http://127.0.0.1:7091}; for a wildcard address the loopback address, which it covers. */
    public String url() {
        InetAddress address = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        String host = address.getHostAddress();
        return "http://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port();
    }

    /** Stops listening at once; an operation that is running ends without an answer. A second call does nothing. */
    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : String.valueOf(cause.getMessage());
    }
}
