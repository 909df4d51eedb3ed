package com.example.shop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service that keeps every order and forgets every look. */
public final class ShopMain {

    private ShopMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            System.err.println("Cannot start: " + arguments[0]);
            System.exit(9);
        }
        int port = Integer.getInteger("shop.port", 8080);
        String bind = System.getProperty("shop.bind", "127.0.0.1");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(bind), port), 0);
        server.createContext("/order", exchange -> {
            OrderLog.record(1000);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/look", exchange -> {
            byte[] page = new String(new char[1000]).getBytes(StandardCharsets.UTF_8);
            // A body would wait 40 ms for the acknowledgement of the head.
            exchange.getResponseHeaders().set("X-Page-Size", String.valueOf(page.length));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Shop is open");
    }
}
