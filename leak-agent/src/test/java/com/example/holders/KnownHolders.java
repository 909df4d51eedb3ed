package com.example.holders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** One holder of each kind, each with objects of a class of its own. */
@SuppressWarnings("JdkObsolete") // A linked list is one of the holders.
public final class KnownHolders {

    static Object single;
    static final List<Map<String, Object>> NESTED = new ArrayList<>();
    static final Map<String, Object> CONCURRENT = new ConcurrentHashMap<>();
    static final Cache<String, Object> CAFFEINE =
            Caffeine.newBuilder().maximumSize(1_000).build();
    static final LinkedList<Object> LINKED = new LinkedList<>();
    static final List<Runnable> INNER = new ArrayList<>();
    static final List<Supplier<Object>> LAMBDAS = new ArrayList<>();
    static final Map<Object, Object> WEAK = new WeakHashMap<>();
    static final ThreadLocal<Object> TENANT = new ThreadLocal<>();
    static final List<Class<?>> LOADED = new ArrayList<>();
    static Link chain;
    static final Cleaner CLEANER = Cleaner.create();
    static final List<Album> ALBUMS = new ArrayList<>();

    private KnownHolders() {}

    /** What is held; 40 bytes, so that no two kinds share a class. */
    public static class Held {
        final byte[] content = new byte[16];
    }

    public static final class InStatic extends Held {}

    public static final class InNested extends Held {}

    public static final class InConcurrent extends Held {}

    public static final class InCaffeine extends Held {}

    public static final class InLinked extends Held {}

    public static final class InInner extends Held {
        Runnable inner() {
            return new Runnable() {
                @Override
                public void run() {
                    System.out.println(content.length);
                }
            };
        }
    }

    public static final class InLambda extends Held {}

    public static final class InWeakValue extends Held {}

    public static final class InThreadLocal extends Held {}

    public static final class InLocal extends Held {}

    public static final class InChain extends Held {}

    public static final class InLoader extends Held {}

    public static final class InNative extends Held {}

    /** What a cleaner holds. */
    abstract static class Action extends Held implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("nothing here dies");
        }
    }

    public static final class InCleaner extends Action {}

    public static final class InForgotten extends Action {}

    static final class Link {
        final Link next;
        final Object item;

        Link(Link next, Object item) {
            this.next = next;
            this.item = item;
        }
    }

    /** Refers to the key of the weak map that holds it. */
    static final class Session {
        final Object user;

        Session(Object user) {
            this.user = user;
        }
    }

    /** Lies deeper than the list in which the JDK keeps what cleans up after its images. */
    static final class Album {
        final List<Image> images = new ArrayList<>();
    }

    /** Has something to clean up. */
    static final class Image {
        final Cleaner.Cleanable cleanable = CLEANER.register(this, new InCleaner());
    }

    /**
     * Makes all holders.
     *
     * @param release lets the threads go that hold something
     * @param library the library of {@link NativeHolder}
     */
    public static void hold(CountDownLatch release, String library)
            throws InterruptedException, ReflectiveOperationException {
        System.load(library);
        single = new InStatic();
        NativeHolder.keep(new InNative());
        for (int i = 0; i < 5; i++) {
            Map<String, Object> map = new HashMap<>();
            map.put("order " + i, new InNested());
            NESTED.add(map);
            CONCURRENT.put("order " + i, new InConcurrent());
            CAFFEINE.put("order " + i, new InCaffeine());
            LINKED.add(new InLinked());
            INNER.add(new InInner().inner());
            Object captured = new InLambda();
            LAMBDAS.add(() -> captured);
            Object key = new InWeakValue();
            WEAK.put(key, new Session(key));
            chain = new Link(chain, new InChain());
            Class<?> plugin = new PluginLoader().loadClass("com.example.holders.Plugin");
            plugin.getMethod("cache").invoke(null);
            LOADED.add(plugin);
            Album album = new Album();
            album.images.add(new Image());
            ALBUMS.add(album);
            CLEANER.register(KnownHolders.class, new InForgotten());
        }
        CountDownLatch held = new CountDownLatch(2);
        start("worker-1", () -> {
            TENANT.set(new InThreadLocal());
            held.countDown();
            await(release);
        });
        start("worker-2", () -> work(held, release));
        held.await();
    }

    private static void work(CountDownLatch held, CountDownLatch release) {
        Object local = new InLocal();
        held.countDown();
        await(release);
        System.out.println(local);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
