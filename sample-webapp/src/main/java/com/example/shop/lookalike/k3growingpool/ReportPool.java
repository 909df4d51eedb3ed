package com.example.shop.lookalike.k3growingpool;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A second pool: starts with one connection and grows to what the load asks for, up to its bound. */
@Component
@OnLesson(Lesson.GROWING_POOL)
class ReportPool implements DisposableBean {

    private static final int BOUND = 6;

    private final HikariDataSource pool;

    ReportPool(DataSourceProperties properties) {
        pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("report");
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(BOUND);
    }

    @EventListener
    void report(ProductViewed viewed) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + viewed.product().id());
        }
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
