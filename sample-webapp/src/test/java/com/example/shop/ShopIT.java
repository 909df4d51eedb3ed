package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.noleak.junit.LocalApp;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop without any lesson, on real stores. */
class ShopIT {

    private static Stores stores;
    private static LocalApp shop;
    private static Shopper shopper;

    @BeforeAll
    static void open() {
        stores = Services.shared().forTest("shop");
        shop = Shop.start("", stores);
        shopper = new Shopper(Shop.uri(shop));
    }

    @AfterAll
    static void close() {
        shop.close();
        stores.close();
    }

    @Test
    void the_services_that_were_asked_for_are_those_that_run() {
        String asked = System.getProperty("noleak.services", "auto");
        if (!asked.equals("auto")) {
            assertThat(Services.shared().describe()).startsWith(asked + ": ");
        }
    }

    @Test
    void what_is_in_the_cart_becomes_an_order_and_shows_in_the_history() {
        assertThat(shopper.send("PUT", "/carts/mine/items", "{\"productId\":4,\"quantity\":3}")
                        .body())
                .isEqualTo("{\"id\":\"mine\",\"items\":[{\"productId\":4,\"quantity\":3}]}");
        assertThat(shopper.send("POST", "/orders", "{\"cart\":\"mine\",\"customer\":\"ann\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(shopper.get("/carts/mine").body()).isEqualTo("{\"id\":\"mine\",\"items\":[]}");
        assertThat(shopper.get("/customers/ann/orders").body()).contains("\"customer\":\"ann\",\"cents\":2697");
    }

    @Test
    void names_keep_their_accents() {
        assertThat(shopper.get("/products?text=Caf%C3%A9&limit=1").body()).contains("Café au lait bowl no. 4");
    }

    @Test
    void bad_requests_are_refused_with_the_reason() {
        assertThat(shopper.get("/products?limit=0").statusCode()).isEqualTo(400);
        assertThat(shopper.send("PUT", "/carts/mine/items", "{\"productId\":4,\"quantity\":100}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(shopper.get("/products/999").body()).contains("There is no product 999.");
        assertThat(shopper.send("POST", "/orders", "{\"cart\":\"none\",\"customer\":\"ann\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void health_names_both_stores() {
        assertThat(shopper.get("/actuator/health").body())
                .contains("\"db\":{", "\"redis\":{")
                .contains("\"status\":\"UP\"");
    }
}
