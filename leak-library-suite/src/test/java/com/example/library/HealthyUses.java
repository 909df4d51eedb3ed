package com.example.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.eventbus.EventBus;
import com.zaxxer.hikari.HikariDataSource;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.logging.log4j.ThreadContext;
import org.yaml.snakeyaml.Yaml;

/** Pools, lazy initialisation and things put away properly. */
@SuppressWarnings({"FutureReturnValueIgnored", "CheckReturnValue"}) // that nobody waits for them is what is checked
final class HealthyUses {

    private HealthyUses() {}

    static List<Use> uses() {
        return List.of(
                Use.healthy("jackson mapper, one for all", "", () -> {
                    ObjectMapper mapper = new ObjectMapper();
                    return i -> mapper.readTree(mapper.writeValueAsString(Map.of("id", i, "name", "order " + i)));
                }),
                Use.healthy(
                        "jackson mapper for each request",
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        () -> i -> new ObjectMapper().writeValueAsString(List.of(i))),
                Use.healthy(
                        "HikariCP, everything closed", "com.zaxxer.hikari.pool.HikariProxyPreparedStatement", () -> {
                            HikariDataSource database = ResourceLeaks.database();
                            return i -> {
                                try (Connection connection = database.getConnection();
                                        PreparedStatement statement = connection.prepareStatement("select ?")) {
                                    statement.setInt(1, i);
                                    statement.executeQuery().next();
                                }
                            };
                        }),
                Use.healthy("commons-pool of buffers", "org.apache.commons.pool2.impl.DefaultPooledObject", () -> {
                    GenericObjectPool<byte[]> pool = new GenericObjectPool<>(new Buffers());
                    return i -> pool.returnObject(pool.borrowObject());
                }),
                Use.healthy("netty pooled buffers, released", "", () -> i -> {
                    ByteBuf buffer = PooledByteBufAllocator.DEFAULT.buffer(500);
                    buffer.writeInt(i).release();
                }),
                Use.healthy("thread-local buffer, used again and again", "", () -> {
                    ThreadLocal<StringBuilder> buffers = ThreadLocal.withInitial(() -> new StringBuilder(1_000));
                    return i -> {
                        buffers.get().setLength(0);
                        buffers.get().append("order ").append(i);
                    };
                }),
                Use.healthy("futures that complete", "java.util.concurrent.CompletableFuture", () -> i -> {
                    CompletableFuture<Integer> future = new CompletableFuture<>();
                    future.thenApply(n -> n + 1);
                    future.complete(i);
                }),
                Use.healthy("guava event bus, listeners removed", "com.example.library.Leaks$Listener", () -> {
                    EventBus bus = new EventBus();
                    return i -> {
                        Leaks.Listener listener = new Leaks.Listener();
                        bus.register(listener);
                        bus.unregister(listener);
                    };
                }),
                Use.healthy(
                        "scheduler that removes cancelled tasks",
                        "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
                        () -> {
                            ScheduledThreadPoolExecutor timeouts = Threads.scheduler();
                            timeouts.setRemoveOnCancelPolicy(true);
                            return i -> timeouts.schedule(() -> {}, 1, TimeUnit.HOURS)
                                    .cancel(false);
                        }),
                Use.healthy("fixed thread pool", "", () -> {
                    ExecutorService pool = Threads.pool(4);
                    return i -> pool.submit(() -> "order " + i).get();
                }),
                Use.healthy("log4j context, cleared after each request", "", () -> i -> {
                    ThreadContext.push("request " + i);
                    ThreadContext.pop();
                }),
                Use.healthy(
                        "yaml parser for each request",
                        "org.yaml.snakeyaml.Yaml",
                        () -> i -> new Yaml().load("id: " + i + "\nname: order\n")));
    }

    static final class Buffers extends BasePooledObjectFactory<byte[]> {
        @Override
        public byte[] create() {
            return new byte[1_000];
        }

        @Override
        public PooledObject<byte[]> wrap(byte[] value) {
            return new DefaultPooledObject<>(value);
        }
    }
}
