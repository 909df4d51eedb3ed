package com.example.shop.cart;

import com.example.shop.browse.Catalogue;
import com.example.shop.browse.Product;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/carts/{id}")
class CartController {

    private static final String ID = "[A-Za-z0-9-]{1,40}";

    private final CartStore carts;
    private final Catalogue catalogue;

    CartController(CartStore carts, Catalogue catalogue) {
        this.carts = carts;
        this.catalogue = catalogue;
    }

    @GetMapping
    Cart show(@PathVariable @Pattern(regexp = ID) String id) {
        return carts.find(id);
    }

    @PutMapping("/items")
    Cart put(@PathVariable @Pattern(regexp = ID) String id, @RequestBody @Valid CartItem item) {
        Product product = catalogue.get(item.productId());
        carts.put(id, product, item.quantity());
        return carts.find(id);
    }
}
