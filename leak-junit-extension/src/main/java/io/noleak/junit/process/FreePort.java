package io.noleak.junit.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port nobody listens on at this moment, for an application that will take seconds to listen on it. Below the range
 * that systems give to outgoing connections (from 32768 on Linux, from 49152 on macOS and Windows): one of those, of
 * whatever process, would sooner or later get there first. Thread-safe.
 */
public final class FreePort {

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_767;
    private static final int PORTS = HIGHEST - LOWEST + 1;

    /** Each is offered once before any comes again; JVMs side by side start at different ones. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private FreePort() {}

    /**
     * Returns its number.
     *
     * @throws IllegalStateException if all are taken
     */
    public static int pick() {
        for (int i = 0; i < PORTS; i++) {
            int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), PORTS);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("noleak: all ports from " + LOWEST + " to " + HIGHEST + " are taken");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
