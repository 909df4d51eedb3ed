package com.example.shop.cart;

import com.example.shop.browse.Product;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Repository;

/** Keeps each cart as a Redis hash from product to quantity; every change prolongs its life. */
@Repository
public class CartStore {

    private final StringRedisTemplate redis;
    private final CartProperties properties;

    CartStore(StringRedisTemplate redis, CartProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    /** Returns the cart of that id; an unknown one is empty. */
    public Cart find(String id) {
        HashOperations<String, String, String> hashes = redis.opsForHash();
        List<CartItem> items = hashes.entries(key(id)).entrySet().stream()
                .map(entry -> new CartItem(Long.parseLong(entry.getKey()), Integer.parseInt(entry.getValue())))
                .sorted(Comparator.comparingLong(CartItem::productId))
                .toList();
        return new Cart(id, items);
    }

    void put(String id, Product product, int quantity) {
        String key = key(id);
        redis.opsForHash().put(key, Long.toString(product.id()), Integer.toString(quantity));
        redis.expire(key, properties.expiry());
    }

    /** Forgets the cart. */
    public void delete(String id) {
        redis.delete(key(id));
    }

    private String key(String id) {
        return properties.keyPrefix() + "cart:" + id;
    }
}
