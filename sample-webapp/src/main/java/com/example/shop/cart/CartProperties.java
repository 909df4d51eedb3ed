package com.example.shop.cart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where carts live in Redis.
 *
 * @param keyPrefix what every key starts with, so that several shops share one server
 * @param expiry how long an untouched cart is kept
 */
@ConfigurationProperties("shop.cart")
record CartProperties(
        @DefaultValue("shop:") String keyPrefix,
        @DefaultValue("30m") Duration expiry) {}
