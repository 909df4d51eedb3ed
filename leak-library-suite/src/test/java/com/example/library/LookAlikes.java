package com.example.library;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.CyclicBufferAppender;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.EvictingQueue;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.lang3.time.FastDateFormat;

/** Caches, rings and stores that keep things for a while, or up to a bound. */
@SuppressWarnings({"CheckReturnValue", "ModifiedButNotUsed"}) // what is kept and what is not is what is checked
final class LookAlikes {

    private LookAlikes() {}

    static List<Use> uses() {
        return List.of(
                Use.healthy("caffeine cache full since the warm-up", "", () -> {
                    Cache<Integer, byte[]> cache = bounded(200);
                    return i -> cache.put(i, new byte[100]);
                }),
                Use.healthy("caffeine cache that fills up during the check", "", () -> {
                    Cache<Integer, byte[]> cache = bounded(600);
                    return i -> cache.put(i, new byte[100]);
                }),
                Use.healthy("guava cache full since the warm-up", "", () -> {
                    com.google.common.cache.Cache<Integer, byte[]> cache = CacheBuilder.newBuilder()
                            .maximumSize(100)
                            .concurrencyLevel(1)
                            .build();
                    return i -> cache.put(i, new byte[100]);
                }),
                Use.healthy("sessions that expire after 150 requests", "", () -> {
                    AtomicLong clock = new AtomicLong();
                    Cache<Integer, byte[]> sessions = Caffeine.newBuilder()
                            .expireAfterAccess(Duration.ofNanos(150))
                            .ticker(clock::incrementAndGet)
                            .executor(Runnable::run)
                            .build();
                    return i -> {
                        sessions.put(i, new byte[200]);
                        sessions.cleanUp();
                    };
                }),
                Use.healthy("LRU map", "", () -> {
                    Map<Integer, byte[]> map = new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
                            return size() > 150;
                        }
                    };
                    return i -> map.put(i, new byte[100]);
                }),
                Use.healthy("cache of 150 random keys", "", () -> {
                    Map<Integer, byte[]> cache = new ConcurrentHashMap<>();
                    Random random = new Random(42);
                    return i -> cache.computeIfAbsent(random.nextInt(150), key -> new byte[100]);
                }),
                Use.healthy("guava ring of the last 250 events", "", () -> {
                    EvictingQueue<byte[]> ring = EvictingQueue.create(250);
                    return i -> ring.add(new byte[100]);
                }),
                Use.healthy("logback ring of the last 64 events", "ch.qos.logback.classic.spi.LoggingEvent", () -> {
                    LoggerContext context = new LoggerContext();
                    CyclicBufferAppender<ILoggingEvent> appender = new CyclicBufferAppender<>();
                    appender.setMaxSize(64);
                    appender.start();
                    Logger logger = context.getLogger("orders");
                    logger.addAppender(appender);
                    return i -> logger.info("order {} placed", i);
                }),
                Use.healthy(
                        "micrometer counter with twenty tag values",
                        "io.micrometer.core.instrument.cumulative.CumulativeCounter",
                        () -> {
                            SimpleMeterRegistry registry = new SimpleMeterRegistry();
                            return i -> registry.counter("orders", "country", "c" + i % 20)
                                    .increment();
                        }),
                Use.healthy("guava weak interner", "", () -> {
                    Interner<String> interner = Interners.newWeakInterner();
                    return i -> interner.intern("id-" + i);
                }),
                Use.healthy("weak map keyed by requests", "", () -> {
                    Map<Object, byte[]> map = new WeakHashMap<>();
                    return i -> map.put(new Object(), new byte[100]);
                }),
                Use.healthy("batch that is flushed every 130 requests", "", () -> {
                    Deque<byte[]> batch = new ArrayDeque<>();
                    return i -> {
                        batch.add(new byte[100]);
                        if (batch.size() == 130) {
                            batch.clear();
                        }
                    };
                }),
                Use.healthy(
                        "date format per pattern, cache cleared at 1,024",
                        "org.apache.commons.lang3.time.FastDateFormat",
                        () -> {
                            long stamp = System.nanoTime();
                            return i -> FastDateFormat.getInstance("yyyy '" + stamp + "-" + i + "'")
                                    .format(0L);
                        }),
                Use.healthy(
                        "five date formats made on demand",
                        "org.apache.commons.lang3.time.FastDateFormat",
                        () -> i -> FastDateFormat.getInstance("yyyy-MM-dd '" + i % 5 + "'")
                                .format(0L)));
    }

    private static Cache<Integer, byte[]> bounded(int size) {
        return Caffeine.newBuilder().maximumSize(size).executor(Runnable::run).build();
    }
}
