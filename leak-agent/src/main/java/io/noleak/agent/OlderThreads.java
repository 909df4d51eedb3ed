package io.noleak.agent;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The threads that at begin were not known to record every object yet: older than exact mode, and without a sample since.
 * Nothing is missed as long as they allocate nothing. The JDK's own service threads are left out, and those of
 * the test runner: some of them allocate a few bytes at each GC or every second.
 */
final class OlderThreads {

    /** Their members are service threads: reference handler, finalizer, cleaners. Carriers are not in them. */
    private static final Set<String> GROUPS_OF_THE_JDK = Set.of("system", "InnocuousThreadGroup");

    /** Surefire's own: they run no test, and one of them wakes up every second. */
    private static final String TEST_RUNNER = "surefire-forkedjvm-";

    private static final int MOST_NAMES = 3;

    /** A thread and what it had allocated, in bytes; -1 = not known. */
    private record Reading(long id, String name, long allocated) {}

    /** Null if they are not known; an array of our own, which is not taken for a collection of the application's. */
    private final Reading @Nullable [] readings;

    private OlderThreads(Reading @Nullable [] readings) {
        this.readings = readings;
    }

    /** Returns what is true of a probe that has not begun. */
    static OlderThreads none() {
        return new OlderThreads(new Reading[0]);
    }

    static OlderThreads now() {
        Thread[] threads = NativeProbe.olderThreads();
        if (threads == null) {
            return new OlderThreads(null);
        }
        return new OlderThreads(Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> thread.isAlive() && !Instrument.has(thread) && !isNoWork(thread))
                .map(thread -> new Reading(thread.getId(), thread.getName(), allocatedBy(thread.getId())))
                .toArray(Reading[]::new));
    }

    private static boolean isNoWork(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread.getName().startsWith(TEST_RUNNER)
                || (group != null && GROUPS_OF_THE_JDK.contains(group.getName()));
    }

    private static long allocatedBy(long id) {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                        && bean.isThreadAllocatedMemoryEnabled()
                ? bean.getThreadAllocatedBytes(id)
                : -1;
    }

    /** Returns what may be missing from the counts, for a person; empty if nothing is. */
    String missed() {
        if (readings == null) {
            return "no memory was left to tell which threads are older than exact mode: what they allocated may not be counted";
        }
        List<String> names = new ArrayList<>();
        long bytes = 0;
        boolean bytesKnown = true;
        for (Reading reading : readings) {
            long now = allocatedBy(reading.id()); // -1 also if the thread has ended
            if (now < 0 || now != reading.allocated()) {
                names.add(reading.name());
                bytesKnown &= now >= 0 && reading.allocated() >= 0;
                bytes += now - reading.allocated();
            }
        }
        return names.isEmpty()
                ? ""
                : text(names, bytesKnown ? String.format(Locale.ROOT, "up to %,d B", bytes) : "what");
    }

    private static String text(List<String> names, String what) {
        return what + (names.size() == 1 ? " a thread older" : " " + names.size() + " threads older")
                + " than exact mode allocated since begin may not be counted ("
                + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (names.size() > MOST_NAMES ? ", …" : "")
                + "): warm up more, and begin again";
    }
}
