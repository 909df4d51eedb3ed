package com.example.shop;

import static io.noleak.junit.assertj.LeakAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.shop.lesson.Lesson;
import com.github.dockerjava.api.model.Container;
import io.noleak.junit.NoLeakContainer;
import io.noleak.junit.services.Services;
import io.noleak.junit.services.Stores;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.DockerClientFactory;

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

    @Test
    void an_agent_jar_that_is_missing_in_the_image_fails_the_start_and_is_named() {
        try (Stores stores = Services.shared().forTest("container");
                NoLeakContainer shop = ShopImage.container("", stores)) {
            shop.withCreateContainerCmdModifier(container -> container
                    .withUser("root")
                    .withEntrypoint("sh", "-c", "rm /noleak/leak-agent.jar; exec java -jar shop.jar"));
            assertThatThrownBy(shop::start).hasMessageContaining("/noleak/leak-agent.jar");
        }
    }

    @Test
    void a_container_that_is_killed_ends_the_check_and_leaves_no_container() {
        try (Stores stores = Services.shared().forTest("container");
                NoLeakContainer shop = ShopImage.container("", stores)) {
            shop.start();
            Shopper shopper = new Shopper(uri(shop));
            try (Probe probe = shop.open()) {
                probe.begin();
                shopper.buy();
                shop.getDockerClient().killContainerCmd(shop.getContainerId()).exec();
                assertThatThrownBy(shopper::buy).hasStackTraceContaining("java.net");
                assertThatThrownBy(probe::show).isInstanceOf(ProbeException.class);
            }
            assertThat(Orders.in(stores)).isEqualTo(shopper.orders());
        }
        assertThat(DockerClientFactory.instance()
                        .client()
                        .listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(DockerClientFactory.DEFAULT_LABELS)
                        .exec())
                .extracting(Container::getImage)
                .noneMatch(image -> image.contains("sample-webapp"));
    }

    private static URI uri(NoLeakContainer shop) {
        return URI.create("http://" + shop.getHost() + ":" + shop.getMappedPort(ShopImage.PORT));
    }
}
