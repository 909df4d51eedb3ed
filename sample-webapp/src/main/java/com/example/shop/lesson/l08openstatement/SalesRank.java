package com.example.shop.lesson.l08openstatement;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks up how often a product was sold. It goes round the pool to the driver's own connection, so closing the pooled one
 * does not close the statement: the driver keeps it for as long as the connection lives.
 */
@Component
@OnLesson(Lesson.OPEN_STATEMENT)
class SalesRank {

    private final DataSource database;
    private final AtomicLong latest = new AtomicLong();

    SalesRank(DataSource database) {
        this.database = database;
    }

    @EventListener
    void look(ProductViewed viewed) throws SQLException {
        try (Connection pooled = database.getConnection()) {
            Connection driver = pooled.unwrap(Connection.class);
            PreparedStatement statement =
                    driver.prepareStatement("SELECT COUNT(*) FROM order_line WHERE product_id = ?");
            statement.setLong(1, viewed.product().id());
            ResultSet rows = statement.executeQuery();
            rows.next();
            latest.set(rows.getLong(1));
        }
    }
}
