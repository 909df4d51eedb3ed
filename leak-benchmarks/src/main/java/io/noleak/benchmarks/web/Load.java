package io.noleak.benchmarks.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Some threads that ask and wait for the answer: a search of the database, then one of its rows, and so on. */
public final class Load {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int PRODUCTS = 10;

    private Load() {}

    /** What a stretch of load saw; times in milliseconds. */
    public record Seen(long requests, double median, double slowest99) {}

    static boolean answers(URI uri) throws InterruptedException {
        try {
            return get(uri) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends a number of requests, each thread the next one as soon as it has the answer. */
    public static Seen requests(Shop shop, int threads, int number) throws InterruptedException {
        return run(shop, threads, number / threads, 0);
    }

    /** Sends as many requests as belong to a stretch of time, at that pace, or later if the app does not keep up. */
    public static Seen during(Shop shop, int threads, Duration time, int perSecond) throws InterruptedException {
        long number = time.toMillis() * perSecond / 1000;
        return run(shop, threads, Math.toIntExact(number / threads), threads * 1_000_000_000L / perSecond);
    }

    private static Seen run(Shop shop, int threads, int each, long every) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> client(shop.uri(), each, every)));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> client : running) {
                nanos.addAll(client.get());
            }
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Seen(sorted.length, at(sorted, 0.5), at(sorted, 0.99));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static List<Long> client(URI uri, int number, long every) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        long first = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long early = first + i * every - System.nanoTime();
            if (every > 0 && early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            String path = i % 2 == 0 ? "/products?limit=20" : "/products/" + (1 + i % PRODUCTS);
            long start = System.nanoTime();
            int status = get(uri.resolve(path));
            nanos.add(System.nanoTime() - start);
            if (status != 200) {
                throw new IOException(path + " answered " + status);
            }
        }
        return nanos;
    }

    private static int get(URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }
}
