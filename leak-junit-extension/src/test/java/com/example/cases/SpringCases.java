package com.example.cases;

import com.example.shop.OrderLog;
import io.noleak.junit.NoLeak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Beans in fields and parameters. */
@SpringJUnitConfig(SpringCases.Beans.class)
public class SpringCases {

    @Autowired
    Runnable service;

    @Test
    @NoLeak(mode = "EXACT", rounds = 4, iterations = 51)
    void leakingBean() {
        service.run();
    }

    @Test
    @NoLeak(mode = "EXACT", rounds = 4, iterations = 51, lifecycle = NoLeak.Lifecycle.PER_ITERATION)
    void harmlessBean(@Autowired StringBuilder text) {
        text.append(service.hashCode());
        text.setLength(0);
    }

    /** Two beans. */
    @Configuration
    public static class Beans {

        @Bean
        Runnable service() {
            return () -> OrderLog.record(500);
        }

        @Bean
        StringBuilder text() {
            return new StringBuilder();
        }
    }
}
