package io.noleak.holder;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks, for the time of a dump, objects of the observed heap as the ones to search for: by weak references that the
 * dump carries and the search does not follow. Loaded in the observed JVM. The fields are read from the dump by name.
 * One dump at a time.
 */
@SuppressWarnings("UnusedVariable") // The dump is the reader.
public final class Survivors {

    private static final Object LOCK = new Object();

    private static @Nullable Marker @Nullable [] markers;
    private static @Nullable Thread checker;
    private static Class<?> @Nullable [] bounded;

    private Survivors() {}

    /** One object to search for. */
    static final class Marker extends WeakReference<Object> {

        private final String site;

        Marker(String site, Object survivor) {
            super(survivor);
            this.site = site;
        }

        String site() {
            return site;
        }
    }

    /**
     * Runs a dump while the objects are marked.
     *
     * @param checkingThread the thread that runs the check; its stack is searched after everything else
     * @param sites names of the sites
     * @param survivors live objects of a site by its name; what it returns is not kept on the way to the dump
     * @param boundedMaps classes of maps that remove their eldest entry themselves
     * @param dump makes the dump
     */
    public static <T> T during(
            Thread checkingThread,
            List<String> sites,
            Function<String, List<Object>> survivors,
            List<Class<?>> boundedMaps,
            Supplier<T> dump) {
        synchronized (LOCK) {
            try {
                checker = checkingThread;
                bounded = boundedMaps.toArray(new Class<?>[0]);
                mark(sites, survivors);
                return dump.get();
            } finally {
                markers = null;
                bounded = null;
                checker = null;
            }
        }
    }

    /** A method of its own: when it has returned, its frame holds no survivor any more. */
    private static void mark(List<String> sites, Function<String, List<Object>> survivors) {
        List<Marker> marked = new ArrayList<>();
        for (String site : sites) {
            for (Object survivor : survivors.apply(site)) {
                marked.add(new Marker(site, survivor));
            }
        }
        markers = marked.toArray(new Marker[0]);
    }
}
