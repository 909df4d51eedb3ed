package com.example.bounded;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.EvictingQueue;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.collections4.map.LRUMap;
import org.apache.commons.collections4.queue.CircularFifoQueue;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.ehcache.Cache;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.config.units.MemoryUnit;
import org.hibernate.internal.util.collections.BoundedConcurrentHashMap;
import org.springframework.util.ConcurrentLruCache;

/** Structures of the JDK and of libraries, with a limit and without, filled with what it is given. */
public final class Structures {

    /** Holds the structure under test. */
    static Object held = "nothing yet";

    /** What was put in last. */
    static Object last = "nothing yet";

    private Structures() {}

    /** What the structures hold: in a list of them, enough to exceed a limit of 16 bytes per iteration. */
    public static final class Item {
        final int number;
        final long price = 1_000L;
        final long stock = 5L;

        Item(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "item " + number;
        }
    }

    /** Makes a structure by its name, fills it, and returns what it holds. */
    public static List<Object> fill(String name, int items) {
        List<Object> marked = new ArrayList<>();
        Function<Item, Object> add = MAKERS.get(name).get();
        for (int i = 0; i < items; i++) {
            marked.add(add.apply(new Item(i)));
        }
        return marked;
    }

    /** Makes a structure by its name; each run of the result puts one more item in. */
    public static Runnable filling(String name) {
        Function<Item, Object> add = MAKERS.get(name).get();
        AtomicInteger number = new AtomicInteger();
        return () -> last = add.apply(new Item(number.incrementAndGet()));
    }

    private static final Map<String, Supplier<Function<Item, Object>>> MAKERS = new HashMap<>();

    private static <T> T hold(T structure) {
        held = structure;
        return structure;
    }

    private static Function<Item, Object> adding(Consumer<Item> add) {
        return item -> {
            add.accept(item);
            return item;
        };
    }

    private static Function<Item, Object> queue(Queue<Object> queue) {
        return adding(hold(queue)::add);
    }

    private static Function<Item, Object> map(Map<Object, Object> map) {
        hold(map);
        return adding(item -> map.put(item.toString(), item));
    }

    private static final class Eldest extends LinkedHashMap<Object, Object> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > 5_000;
        }
    }

    private static final class Sized extends LinkedHashMap<Object, Object> {
        private final int maxEntries = Integer.parseInt("5000");

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > maxEntries;
        }
    }

    /** The maps here that remove their eldest entry. */
    public static final List<Class<?>> ELDEST_REMOVERS = List.of(Eldest.class, Sized.class);

    private static final class Unlimited extends LinkedHashMap<Object, Object> {}

    static {
        MAKERS.put("ArrayBlockingQueue", () -> queue(new ArrayBlockingQueue<>(5_000)));
        MAKERS.put("LinkedBlockingQueue", () -> queue(new LinkedBlockingQueue<>(5_000)));
        MAKERS.put("LinkedBlockingQueue without limit", () -> queue(new LinkedBlockingQueue<>()));
        MAKERS.put("LinkedBlockingDeque", () -> queue(new LinkedBlockingDeque<>(5_000)));
        MAKERS.put("LinkedBlockingDeque without limit", () -> queue(new LinkedBlockingDeque<>()));
        MAKERS.put("LinkedHashMap subclass", () -> map(new Eldest()));
        MAKERS.put("LinkedHashMap subclass with a field", () -> map(new Sized()));
        MAKERS.put("LinkedHashMap subclass without limit", () -> map(new Unlimited()));
        MAKERS.put("ArrayList", () -> adding(hold(new ArrayList<Object>())::add));
        MAKERS.put(
                "Caffeine",
                () -> map(Caffeine.newBuilder().maximumSize(5_000).build().asMap()));
        MAKERS.put(
                "Caffeine by weight",
                () -> map(Caffeine.newBuilder()
                        .maximumWeight(50_000)
                        .weigher((key, value) -> 10)
                        .executor(Runnable::run) // Weighs at once.
                        .build()
                        .asMap()));
        MAKERS.put(
                "Caffeine without limit",
                () -> map(Caffeine.newBuilder().build().asMap()));
        MAKERS.put(
                "Caffeine with expiry",
                () -> map(Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofMinutes(10))
                        .build()
                        .asMap()));
        MAKERS.put(
                "Guava cache",
                () -> map(CacheBuilder.newBuilder().maximumSize(5_000).build().asMap()));
        MAKERS.put(
                "Guava cache by weight",
                () -> map(CacheBuilder.newBuilder()
                        .maximumWeight(50_000)
                        .weigher((key, value) -> 10)
                        .build()
                        .asMap()));
        MAKERS.put(
                "Guava cache without limit",
                () -> map(CacheBuilder.newBuilder().build().asMap()));
        MAKERS.put(
                "Guava cache with expiry",
                () -> map(CacheBuilder.newBuilder()
                        .expireAfterAccess(Duration.ofMinutes(10))
                        .build()
                        .asMap()));
        MAKERS.put("EvictingQueue", () -> queue(EvictingQueue.create(5_000)));
        MAKERS.put("LRUMap", () -> map(new LRUMap<>(5_000)));
        MAKERS.put("LRUMap without limit", () -> map(new LRUMap<>(Integer.MAX_VALUE, 16)));
        MAKERS.put("CircularFifoQueue", () -> queue(new CircularFifoQueue<>(5_000)));
        MAKERS.put("commons-pool", () -> pool(5_000));
        MAKERS.put("commons-pool without limit", () -> pool(-1));
        MAKERS.put("Ehcache", () -> ehcache(ResourcePoolsBuilder.heap(5_000)));
        MAKERS.put(
                "Ehcache in bytes",
                () -> ehcache(ResourcePoolsBuilder.newResourcePoolsBuilder().heap(10, MemoryUnit.MB)));
        MAKERS.put("Ehcache without limit", () -> ehcache(ResourcePoolsBuilder.heap(Long.MAX_VALUE)));
        MAKERS.put("Hibernate", () -> map(new BoundedConcurrentHashMap<>(4_992, 32)));
        MAKERS.put("Spring", () -> spring(5_000));
        MAKERS.put("Spring without limit", () -> spring(Integer.MAX_VALUE));
        MAKERS.put("HikariCP", () -> connections(2_000));
        MAKERS.put("HikariCP without limit", () -> connections(Integer.MAX_VALUE));
        MAKERS.put("OpenTelemetry", () -> telemetry(2_000));
        MAKERS.put("OpenTelemetry without limit", () -> telemetry(Integer.MAX_VALUE));
        MAKERS.put("Micrometer", () -> meters(MeterFilter.maximumAllowableMetrics(5_000)));
        MAKERS.put("Micrometer without limit", () -> meters(MeterFilter.acceptNameStartsWith("")));
    }

    private static Function<Item, Object> pool(int most) {
        List<Item> next = new ArrayList<>();
        GenericObjectPool<Object> pool = new GenericObjectPool<>(new BasePooledObjectFactory<>() {
            @Override
            public Object create() {
                return next.remove(0);
            }

            @Override
            public PooledObject<Object> wrap(Object item) {
                return new DefaultPooledObject<>(item);
            }
        });
        pool.setMaxTotal(most);
        pool.setMaxIdle(most);
        hold(pool);
        return adding(item -> {
            next.add(item);
            try {
                pool.addObject();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Function<Item, Object> ehcache(ResourcePoolsBuilder pools) {
        var manager = CacheManagerBuilder.newCacheManagerBuilder()
                .withCache(
                        "items",
                        CacheConfigurationBuilder.newCacheConfigurationBuilder(String.class, Object.class, pools))
                .build(true);
        Cache<String, Object> cache = hold(manager).getCache("items", String.class, Object.class);
        return adding(item -> cache.put(item.toString(), item));
    }

    private static Function<Item, Object> spring(int most) {
        List<Item> next = new ArrayList<>();
        ConcurrentLruCache<String, Object> cache = hold(new ConcurrentLruCache<>(most, key -> next.remove(0)));
        return adding(item -> {
            next.add(item);
            cache.get(item.toString());
        });
    }

    private static Function<Item, Object> meters(MeterFilter filter) {
        MeterRegistry registry = hold(new SimpleMeterRegistry());
        registry.config().meterFilter(filter);
        return item -> registry.counter("orders." + item.number);
    }

    private static Function<Item, Object> telemetry(int most) {
        View limited = View.builder().setCardinalityLimit(most).build();
        SdkMeterProvider provider = hold(SdkMeterProvider.builder()
                .registerMetricReader(new QuietReader())
                .registerView(InstrumentSelector.builder().setName("orders").build(), limited)
                .build());
        LongCounter counter = provider.get("shop").counterBuilder("orders").build();
        AttributeKey<String> key = AttributeKey.stringKey("item");
        return item -> {
            String value = item.toString();
            counter.add(1, Attributes.of(key, value));
            return value;
        };
    }

    private static Function<Item, Object> connections(int most) {
        List<Object> opened = new ArrayList<>();
        HikariConfig config = new HikariConfig();
        config.setDataSource(StubConnections.dataSource(opened));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        HikariDataSource pool = hold(new HikariDataSource(config));
        return item -> {
            try {
                pool.getConnection();
                return opened.remove(0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
