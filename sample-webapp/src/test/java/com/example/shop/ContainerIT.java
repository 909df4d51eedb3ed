package com.example.shop;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;

import com.example.shop.lesson.Lesson;
import io.noleak.junit.NoLeakContainer;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The shop's image, unchanged. Runs where Docker was asked for by name, and then fails without it. */
@EnabledIfSystemProperty(named = "noleak.services", matches = "docker")
class ContainerIT {

    @Test
    void a_leak_in_a_container_is_found_at_its_line() {
        try (Stores stores = Services.shared().forTest("container");
                NoLeakContainer shop = ShopImage.container(Lesson.DEBUG_TOOLBAR.title(), stores)) {
            shop.start();
            Expected.leak(Lesson.DEBUG_TOOLBAR, Checked.views("container debug-toolbar", shop, new Shopper(uri(shop))));
        }
    }

    @Test
    void the_fixed_twin_in_a_container_is_clean() {
        try (Stores stores = Services.shared().forTest("container");
                NoLeakContainer shop = ShopImage.container(Lesson.DEBUG_TOOLBAR.title() + "-fixed", stores)) {
            shop.start();
            assertThat(Checked.views("container debug-toolbar-fixed", shop, new Shopper(uri(shop))))
                    .isClean();
        }
    }

    private static URI uri(NoLeakContainer shop) {
        return URI.create("http://" + shop.getHost() + ":" + shop.getMappedPort(ShopImage.PORT));
    }
}
