package com.example.shop.lesson.l09redissubscription;

import com.example.shop.browse.ProductViewed;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Every request wants to hear about the stock on a channel of its own, and goes on listening when it is over. */
@Component
@OnLesson(Lesson.REDIS_SUBSCRIPTION)
class StockNews extends RedisMessageListenerContainer {

    private final HttpServletRequest request;
    private final AtomicLong news = new AtomicLong();

    StockNews(RedisConnectionFactory redis, HttpServletRequest request) {
        this.request = request;
        setConnectionFactory(redis);
    }

    @EventListener
    void subscribe(ProductViewed viewed) {
        MessageListener listener = (message, pattern) -> news.incrementAndGet();
        addMessageListener(
                listener, new ChannelTopic("stock:" + viewed.product().id() + ":" + request.getRequestId()));
    }
}
