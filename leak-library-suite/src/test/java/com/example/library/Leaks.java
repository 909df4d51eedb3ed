package com.example.library;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.File;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javassist.ClassPool;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.logging.log4j.ThreadContext;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Leaks on the heap. */
@SuppressWarnings({"FutureReturnValueIgnored", "CheckReturnValue"}) // that nobody waits for them is what is checked
final class Leaks {

    private Leaks() {}

    static List<Use> uses() {
        return List.of(
                Use.leak(
                        "logback appender that keeps events",
                        "ch.qos.logback.classic.spi.LoggingEvent",
                        "Leaks.java",
                        () -> {
                            LoggerContext context = new LoggerContext();
                            ListAppender<ILoggingEvent> appender = new ListAppender<>();
                            appender.start();
                            Logger logger = context.getLogger("orders");
                            logger.addAppender(appender);
                            return i -> logger.info("order {} placed", i);
                        }),
                Use.leak("logback logger per request", "ch.qos.logback.classic.Logger", "Leaks.java", () -> {
                    LoggerContext context = new LoggerContext();
                    return i -> context.getLogger("request-" + i).debug("in");
                }),
                Use.leak(
                        "micrometer counter with an unbounded tag",
                        "io.micrometer.core.instrument.cumulative.CumulativeCounter",
                        "Leaks.java",
                        () -> {
                            SimpleMeterRegistry registry = new SimpleMeterRegistry();
                            return i -> registry.counter("orders", "customer", "c" + i)
                                    .increment();
                        }),
                Use.leak(
                        "File.deleteOnExit for each upload",
                        "[B",
                        "Leaks.java",
                        () -> i -> new File("/nowhere/upload-" + System.nanoTime() + "-" + i).deleteOnExit()),
                Use.leak(
                        "netty FastThreadLocal per request",
                        "io.netty.util.concurrent.FastThreadLocal",
                        "Leaks.java",
                        () -> i -> new FastThreadLocal<int[]>().set(new int[10])),
                Use.leak(
                        "future that never completes",
                        "java.util.concurrent.CompletableFuture$UniAccept",
                        "Leaks.java",
                        () -> {
                            CompletableFuture<String> never = new CompletableFuture<>();
                            return i -> never.thenAccept(text -> {});
                        }),
                Use.leak(
                        "guava event bus, listeners never removed",
                        "com.example.library.Leaks$Listener",
                        "Leaks.java",
                        () -> {
                            EventBus bus = new EventBus();
                            return i -> bus.register(new Listener());
                        }),
                Use.leak(
                        "reactor subscriptions never disposed",
                        "com.example.library.Leaks$Subscription",
                        "Leaks.java",
                        () -> {
                            Disposable.Composite all = Disposables.composite();
                            return i -> all.add(new Subscription());
                        }),
                Use.leak(
                        "cancelled tasks in a scheduler's queue",
                        "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
                        "Leaks.java",
                        () -> {
                            ScheduledThreadPoolExecutor timeouts = Threads.scheduler();
                            return i -> timeouts.schedule(() -> {}, 1, TimeUnit.HOURS)
                                    .cancel(false);
                        }),
                Use.leak("timer tasks for tomorrow", "com.example.library.Leaks$Tomorrow", "Leaks.java", () -> {
                    Timer timer = new Timer("tomorrow", true);
                    return i -> timer.schedule(new Tomorrow(), TimeUnit.DAYS.toMillis(1));
                }),
                Use.leak("log4j context stack, pushed and never popped", "[B", "Leaks.java", () -> {
                    ThreadContext.clearAll();
                    return i -> ThreadContext.push("request " + i);
                }),
                Use.leak(
                        "commons-pool with a pool per user",
                        "org.apache.commons.pool2.impl.DefaultPooledObject",
                        "Leaks.java",
                        () -> {
                            GenericKeyedObjectPool<String, byte[]> pool = new GenericKeyedObjectPool<>(new Buffers());
                            return i -> pool.returnObject("user" + i, pool.borrowObject("user" + i));
                        }),
                Use.leak("guava strong interner of request ids", "[B", "Leaks.java", () -> {
                    Interner<String> interner = Interners.newStrongInterner();
                    return i -> interner.intern("id-" + i);
                }),
                Use.leak("caffeine without a bound", "[B", "Leaks.java", () -> {
                    Cache<Integer, byte[]> cache = Caffeine.newBuilder().build();
                    return i -> cache.put(i, new byte[100]);
                }),
                Use.leak("javassist pool that remembers each class", "javassist.CtNewClass", "Leaks.java", () -> {
                    ClassPool pool = new ClassPool(true);
                    return i -> pool.makeClass("generated.C" + i);
                }));
    }

    static final class Listener {
        @Subscribe
        void on(String event) {}
    }

    static final class Subscription implements Disposable {
        @Override
        public void dispose() {}
    }

    static final class Tomorrow extends TimerTask {
        @Override
        public void run() {}
    }

    static final class Buffers extends BaseKeyedPooledObjectFactory<String, byte[]> {
        @Override
        public byte[] create(String key) {
            return new byte[100];
        }

        @Override
        public PooledObject<byte[]> wrap(byte[] value) {
            return new DefaultPooledObject<>(value);
        }
    }
}
