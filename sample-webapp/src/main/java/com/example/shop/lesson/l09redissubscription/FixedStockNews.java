package com.example.shop.lesson.l09redissubscription;

import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/** The shop listens once, for all requests. */
@Component
@OnLesson(value = Lesson.REDIS_SUBSCRIPTION, fixed = true)
class FixedStockNews extends RedisMessageListenerContainer {

    private final AtomicLong news = new AtomicLong();

    FixedStockNews(RedisConnectionFactory redis) {
        setConnectionFactory(redis);
        addMessageListener((message, pattern) -> news.incrementAndGet(), new PatternTopic("stock:*"));
    }
}
