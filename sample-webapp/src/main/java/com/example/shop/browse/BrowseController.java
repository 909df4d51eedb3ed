package com.example.shop.browse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/products")
class BrowseController {

    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    BrowseController(Catalogue catalogue, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    @GetMapping
    List<Product> search(
            @RequestParam(defaultValue = "") @Size(max = 40) String text,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return catalogue.search(text, limit);
    }

    @GetMapping("/{id}")
    Product show(@PathVariable long id) {
        Product product = catalogue.get(id);
        events.publishEvent(new ProductViewed(product));
        return product;
    }
}
