package com.example.shop;

import io.noleak.junit.services.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database holds, read past the shop. */
final class Orders {

    private Orders() {}

    static int in(Stores stores) {
        try (Connection connection = DriverManager.getConnection(
                        stores.jdbcUrl(),
                        stores.services().user(),
                        stores.services().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM shop_order")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count the orders of " + stores.schema(), e);
        }
    }
}
