package com.example.shop.browse;

import com.example.shop.web.NotFoundException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads products from MySQL. */
@Repository
public class Catalogue {

    private static final String COLUMNS = "SELECT id, name, description, cents FROM product ";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Product> search(String text, int limit) {
        return jdbc.sql(COLUMNS + "WHERE name LIKE CONCAT('%', :text, '%') ORDER BY id LIMIT :limit")
                .param("text", text)
                .param("limit", limit)
                .query(Product.class)
                .list();
    }

    /**
     * Returns the product of that id.
     *
     * @throws NotFoundException if the shop does not sell it
     */
    public Product get(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Product.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("There is no product " + id + "."));
    }
}
