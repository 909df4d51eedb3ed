package com.example.gatling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A small web service under load: {@code /leak} keeps a record of each request, {@code /clean} the last 50 of them,
 * {@code /listen} registers one and the same listener four times more, {@code /fail} answers 500, {@code /session} keeps one for each visitor without a cookie. Its port is the argument.
 */
public final class LeakyServer {

    private static final int BOUND = 50;
    private static final List<byte[]> RECORDS = new ArrayList<>();
    private static final Deque<byte[]> LAST = new ArrayDeque<>();
    private static final List<Object> LISTENERS = new ArrayList<>();
    private static final Object LISTENER = new Object();

    private LeakyServer() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/leak", exchange -> {
            record(exchange.getRequestURI().toString());
            answer(exchange, 200, "kept");
        });
        server.createContext("/clean", exchange -> {
            recordBounded(exchange.getRequestURI().toString());
            answer(exchange, 200, "not kept for long");
        });
        server.createContext("/listen", exchange -> {
            listen();
            answer(exchange, 200, "listening");
        });
        server.createContext("/fail", exchange -> answer(exchange, 500, "out of order"));
        server.start();
        endWithParent();
    }

    /** The pipe from the parent closes when the parent dies, however it dies. */
    private static void endWithParent() throws IOException {
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void record(String request) {
        byte[] kept = new byte[1000 + request.length() % 2];
        synchronized (RECORDS) {
            RECORDS.add(kept);
        }
    }

    private static void recordBounded(String request) {
        byte[] kept = new byte[1000 + request.length() % 2];
        synchronized (LAST) {
            LAST.add(kept);
            if (LAST.size() > BOUND) {
                LAST.remove();
            }
        }
    }

    private static void listen() {
        synchronized (LISTENERS) {
            for (int i = 0; i < 4; i++) {
                LISTENERS.add(LISTENER);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }
}
