package com.example.shop.order;

import com.example.shop.cart.Cart;
import com.example.shop.cart.CartStore;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/orders")
class OrderController {

    private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);

    private final OrderBook orders;
    private final CartStore carts;

    OrderController(OrderBook orders, CartStore carts) {
        this.orders = orders;
        this.carts = carts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Order place(@RequestBody @Valid OrderRequest request) {
        Cart cart = carts.find(request.cart());
        if (cart.items().isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Cart " + cart.id() + " is empty; put something into it first.");
        }
        Order order = orders.place(request.customer(), cart.items());
        carts.delete(cart.id());
        LOG.debug("order {} over {} cents", order.id(), order.cents());
        return order;
    }
}
