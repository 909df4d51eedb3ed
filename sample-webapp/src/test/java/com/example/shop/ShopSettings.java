package com.example.shop;

import io.noleak.junit.services.Stores;
import java.util.List;

/** How the shop is told where its stores are and what it shows. */
final class ShopSettings {

    private ShopSettings() {}

    static List<String> arguments(String lesson, Stores stores) {
        return List.of(
                "--shop.lesson=" + lesson,
                "--shop.cart.key-prefix=" + stores.keyPrefix(),
                "--spring.datasource.url=" + stores.jdbcUrl(),
                "--spring.datasource.username=" + stores.services().user(),
                "--spring.datasource.password=" + stores.services().password(),
                "--spring.data.redis.host=" + stores.services().redisHost(),
                "--spring.data.redis.port=" + stores.services().redisPort());
    }
}
