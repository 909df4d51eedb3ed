package com.example.cases;

import com.example.shop.ShopMain;
import io.noleak.junit.LocalApp;
import io.noleak.junit.NoLeak;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The body is the load on a child JVM. */
public class RemoteCases {

    // docs:start local-app
    @AutoClose
    static final LocalApp SHOP = LocalApp.main(ShopMain.class.getName())
            .heap("256m")
            .freePort("shop.port")
            .readyWhenHttp("shop.port", "/look")
            .mode("exact")
            .start();

    @Test
    @NoLeak(rounds = 4, iterations = 51, limit = "100 B", timeout = "5 min")
    void order() throws IOException {
        request("/order", 204);
    }
    // docs:end local-app

    @Test
    @NoLeak(rounds = 4, iterations = 51, limit = "100 B", timeout = "5 min")
    void look() throws IOException {
        request("/look", 200);
    }

    private static void request(String path, int expected) throws IOException {
        URI uri = SHOP.uri("shop.port").resolve(path);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        int status = connection.getResponseCode();
        if (status != expected) {
            throw new AssertionError("HTTP " + status);
        }
        if (status == 200) {
            connection.getInputStream().readAllBytes();
        }
    }
}
