package com.example.library;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;

/** Leaks of connections, classes, threads, files and native memory. */
@SuppressWarnings({"FutureReturnValueIgnored", "ModifiedButNotUsed"}) // that nobody uses them is what is checked
final class ResourceLeaks {

    private ResourceLeaks() {}

    static List<Use> uses() {
        return List.of(
                Use.leak(
                        "HikariCP statements never closed",
                        "org.h2.jdbc.JdbcPreparedStatement",
                        "ResourceLeaks.java",
                        () -> {
                            Connection connection = database().getConnection();
                            return i -> connection.prepareStatement("select 1").executeQuery();
                        }),
                Use.leak("byte-buddy class loader per call", "java.lang.Class", "LOADED_CLASSES", () -> {
                    List<Class<?>> classes = new ArrayList<>();
                    return i -> classes.add(new ByteBuddy()
                            .subclass(Object.class)
                            .make()
                            .load(ResourceLeaks.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                            .getLoaded());
                }),
                Use.leak(
                        "executor per request, never shut down",
                        "java.util.concurrent.ThreadPoolExecutor",
                        "THREADS",
                        () -> {
                            List<ExecutorService> pools = new ArrayList<>();
                            return i -> {
                                if (i % 10 == 0) {
                                    ExecutorService pool = Threads.pool(1);
                                    pool.submit(() -> {}).get();
                                    pools.add(pool);
                                }
                            };
                        }),
                Use.leak("files left open", "sun.nio.ch.FileChannelImpl", "OPEN_FILES", () -> {
                    List<InputStream> open = new ArrayList<>();
                    Path file = Files.createTempFile("suite", ".txt");
                    return i -> {
                        if (i % 5 == 0) {
                            open.add(Files.newInputStream(file));
                        }
                    };
                }),
                Use.leak("direct buffers kept", "java.nio.DirectByteBuffer", "DIRECT_BUFFERS", () -> {
                    List<ByteBuffer> buffers = new ArrayList<>();
                    return i -> buffers.add(ByteBuffer.allocateDirect(1_000));
                }));
    }

    static HikariDataSource database() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
