package io.noleak.agent.endpoint;

import com.sun.net.httpserver.HttpServer;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;

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
     * Starts to listen.
     *
     * @param options where, and for whom
     * @param probe what the operations work on
     * @param jvm the observed process, for status
     * @param excludeCurrentThread called on every thread of the endpoint, so that the probe leaves it out
     * @throws ProbeException if the address cannot be listened on
     */
    public static ControlEndpoint start(EndpointOptions options, Probe probe, Jvm jvm, Runnable excludeCurrentThread) {
        InstrumentThreads threads = new InstrumentThreads(excludeCurrentThread);
        OneAtATime turns = new OneAtATime();
        RequestHandler handler =
                new RequestHandler(new Access(options.token()), new ProbeOperations(probe, jvm, turns).routes(), turns);
        // The server's own threads inherit daemon status from the thread that starts it, and come with allocations.
        FutureTask<ControlEndpoint> starting =
                new FutureTask<>(() -> listen(options, handler, threads, excludeCurrentThread));
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

    private static ControlEndpoint listen(
            EndpointOptions options, RequestHandler handler, InstrumentThreads threads, Runnable excludeCurrentThread)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(options.bind(), options.port()), 16);
        ThreadPoolExecutor pool = threads.pool();
        server.setExecutor(task -> {
            // Called on the server's dispatcher thread, the only place to get hold of it.
            excludeCurrentThread.run();
            pool.execute(task);
        });
        server.createContext("/", handler);
        server.start();
        return new ControlEndpoint(server, pool, options.bind());
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
