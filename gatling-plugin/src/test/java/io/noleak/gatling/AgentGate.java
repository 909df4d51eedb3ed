package io.noleak.gatling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;

/** Stands between a run and an agent, to make the agent die or fall silent while its process serves on. */
final class AgentGate implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI agent;
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean silent;

    AgentGate(String agent) throws IOException {
        this.agent = URI.create(agent);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on, nobody listens. */
    void die() {
        server.stop(0);
    }

    /** From now on, requests are taken and never answered. */
    void fallSilent() {
        silent = true;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try {
            if (silent) {
                opened.await();
            }
            HttpRequest request = HttpRequest.newBuilder(agent.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody())
                    .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        opened.countDown();
        server.stop(0);
    }
}
