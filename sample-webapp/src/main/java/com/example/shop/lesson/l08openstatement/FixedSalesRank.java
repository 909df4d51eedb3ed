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

/** Whoever opens a statement closes it. */
@Component
@OnLesson(value = Lesson.OPEN_STATEMENT, fixed = true)
class FixedSalesRank {

    private final DataSource database;
    private final AtomicLong latest = new AtomicLong();

    FixedSalesRank(DataSource database) {
        this.database = database;
    }

    @EventListener
    void look(ProductViewed viewed) throws SQLException {
        try (Connection pooled = database.getConnection();
                PreparedStatement statement = pooled.unwrap(Connection.class)
                        .prepareStatement("SELECT COUNT(*) FROM order_line WHERE product_id = ?")) {
            statement.setLong(1, viewed.product().id());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                latest.set(rows.getLong(1));
            }
        }
    }
}
