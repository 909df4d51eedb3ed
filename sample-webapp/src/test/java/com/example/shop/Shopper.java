package com.example.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer with a browser: what it does is the load. Thread-safe. */
final class Shopper {

    private static final int PRODUCTS = 50;

    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI shop;
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger orders = new AtomicInteger();

    Shopper(URI shop) {
        this.shop = shop;
    }

    /** Looks at one product, the next one each time. */
    void view() {
        expect(200, get("/products/" + (1 + visits.getAndIncrement() % PRODUCTS)));
    }

    /** Browses, fills a cart, orders it and looks at the history. */
    void buy() {
        int visit = visits.getAndIncrement();
        String cart = "cart-" + visit % 100;
        String customer = "customer-" + visit % 10;
        int product = 1 + visit % PRODUCTS;
        expect(200, get("/products/" + product));
        expect(200, send("PUT", "/carts/" + cart + "/items", "{\"productId\":" + product + ",\"quantity\":2}"));
        expect(201, send("POST", "/orders", "{\"cart\":\"" + cart + "\",\"customer\":\"" + customer + "\"}"));
        orders.incrementAndGet();
        expect(200, get("/customers/" + customer + "/orders"));
    }

    /** Returns how many orders the shop has confirmed. */
    int orders() {
        return orders.get();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(shop.resolve(path)).GET());
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(HttpRequest.newBuilder(shop.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.uri() + " answered " + answer.statusCode() + " instead of " + status + ": " + answer.body());
        }
    }
}
