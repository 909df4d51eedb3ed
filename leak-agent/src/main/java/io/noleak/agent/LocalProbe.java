package io.noleak.agent;

import io.noleak.holder.HeapLook;
import io.noleak.holder.HolderReport;
import io.noleak.holder.HolderRequest;
import io.noleak.snapshot.Jvm;
import io.noleak.snapshot.Probe;
import io.noleak.snapshot.ProbeException;
import io.noleak.snapshot.Sampling;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.Snapshot;
import io.noleak.snapshot.Vitals;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Observes this JVM: no flag and no attach is needed. Only one can be open at a time, as a JVM lets only one agent
 * sample allocations. Thread-safe.
 */
public final class LocalProbe implements Probe {

    private static final int NOT_BEGUN = -1;
    private static final int MOST_ROUNDS = 65_000;
    private static final Duration LOOK_AT_RATE = Duration.ofSeconds(1);
    private static final AtomicBoolean IN_USE = new AtomicBoolean();
    private static final byte[] NOTHING = {};

    private static volatile byte[] sink = NOTHING; // a write that the JIT cannot do without

    private final ProbeOptions options;
    private final ProbeThread thread = new ProbeThread();
    private final SiteTable sites;
    private final Jvm jvm = ThisJvm.describe();
    private final AtomicBoolean open = new AtomicBoolean(true);

    // Touched on the probe's thread only.
    private boolean calibrating;
    private String note = "";
    private double openedCpuSeconds;
    private final AllocationRate rate = new AllocationRate();
    private Future<?> looks = CompletableFuture.completedFuture(null);
    private long allocatedAtBegin;
    private int round = NOT_BEGUN;
    private OlderThreads older = OlderThreads.none();
    private Vitals vitals = Vitals.unknown();

    private LocalProbe(ProbeOptions options) {
        this.options = options;
        this.sites = new SiteTable(new ApplicationFrames(options.applicationPackages()));
    }

    /**
     * Starts sampling in this JVM.
     *
     * @throws ProbeException if this JVM cannot be sampled; the message says why and what to do
     */
    public static LocalProbe open(ProbeOptions options) {
        if (!IN_USE.compareAndSet(false, true)) {
            throw new ProbeException("noleak: a probe of this JVM is open already; close it first");
        }
        try {
            NativeLibrary.load();
            LocalProbe probe = new LocalProbe(options);
            probe.thread.call(probe::start);
            burnIn();
            return probe;
        } catch (RuntimeException e) {
            IN_USE.set(false);
            throw e instanceof ProbeException ? e : new ProbeException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Leaves the calling platform thread out of all measurements from now on: for threads of the instrument. */
    public static void excludeCurrentThread() {
        NativeLibrary.load();
        Instrument.addCurrentThread();
    }

    /**
     * Leaves a platform thread out of all measurements for good: for the few threads of the instrument that the JDK
     * starts, and that cannot call {@link #excludeCurrentThread()}.
     *
     * @throws IllegalStateException if eight threads are left out like this already
     */
    public static synchronized void exclude(Thread thread) {
        NativeLibrary.load();
        if (!Instrument.add(thread)) {
            throw new IllegalStateException("noleak: eight threads are the most that can be left out by somebody else");
        }
    }

    private boolean start() {
        int error = NativeProbe.open(firstInterval(), options.depth(), options.maxSamples());
        if (error == NativeProbe.NOT_AVAILABLE) {
            thread.close();
            throw new ProbeException("noleak: another agent in this JVM has taken the sampling of allocations, which a"
                    + " JVM grants to one agent at a time (JVMTI error 98). " + Rivals.advice());
        }
        if (error != 0) {
            thread.close();
            throw new ProbeException("noleak: sampling did not start in this JVM (JVMTI error " + error
                    + "). HotSpot 17 or newer is needed; this is " + jvm.version() + ".");
        }
        calibrating = options.startInterval() > 0 || options.mode() instanceof SamplingMode.Auto;
        openedCpuSeconds = ThisJvm.cpuSeconds();
        boolean service = options.mode() instanceof SamplingMode.Auto && options.freeSamples() == 0;
        NativeProbe.time(service);
        if (service) {
            looks = thread.every(LOOK_AT_RATE, () -> rate.seen(AllocationRate.Stretch.sinceOpen(openedCpuSeconds)));
        }
        VitalsReader.read(0); // what reading loads and starts for good must not look like growth later
        return true;
    }

    private int firstInterval() {
        return options.startInterval() > 0 ? options.startInterval() : interval(options.mode());
    }

    private static int interval(SamplingMode mode) {
        if (mode instanceof SamplingMode.Interval fixed) {
            return fixed.bytes();
        }
        return mode instanceof SamplingMode.Exact ? 0 : AutoInterval.FIRST;
    }

    /**
     * A new interval takes hold of a thread with its next sample only, which may be a megabyte away: get the caller's
     * over with now. Best effort; what comes late is weighted by the old interval and counted.
     */
    private static void burnIn() {
        for (int i = 0; i < 64 && !NativeProbe.burnedIn(); i++) {
            sink = new byte[512 * 1024];
        }
        if (sink.length > 0) {
            sink = NOTHING;
        }
    }

    @Override
    public Snapshot begin() {
        boolean changed = whileOpen(this::calibrate);
        if (changed) {
            burnIn();
        }
        return whileOpen(() -> {
            Settler.Settled settled = Settler.settle();
            older = OlderThreads.now();
            NativeProbe.genesis();
            round = 0;
            Counts genesis = Counts.take();
            allocatedAtBegin = genesis.allocatedBytes();
            return snapshot(new Settler.Settled(genesis, settled.heapUsed(), settled.settle()));
        });
    }

    /** Ends the start interval; in auto mode once enough was seen. Whatever comes later is measured with what is set here. */
    private boolean calibrate() {
        if (!calibrating) {
            return false;
        }
        if (!(options.mode() instanceof SamplingMode.Auto)) {
            calibrating = false;
            NativeProbe.setInterval(interval(options.mode()));
            return true;
        }
        AllocationRate.Stretch seen = rate.recent(AllocationRate.Stretch.sinceOpen(openedCpuSeconds));
        if (!AutoInterval.canTell(seen, options.freeSamples())) {
            note = "auto: too little was allocated before begin to tell a rate; interval " + firstInterval() + " B";
            return false;
        }
        calibrating = false;
        looks.cancel(false);
        NativeProbe.time(false);
        AutoInterval picked = AutoInterval.pick(seen, options.cpuBudget(), options.freeSamples());
        note = picked.note();
        NativeProbe.setInterval(picked.bytes());
        return true;
    }

    @Override
    public Snapshot show() {
        return whileOpen(() -> {
            if (round == NOT_BEGUN) {
                throw new IllegalStateException("noleak: show before begin; call begin first");
            }
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("noleak: " + MOST_ROUNDS + " rounds are the most; call begin again");
            }
            Settler.Settled settled = Settler.settle();
            round++;
            NativeProbe.startRound(round + 1);
            return snapshot(settled);
        });
    }

    @Override
    public HolderReport holders(HolderRequest request) {
        try (HeapLook look = look(request)) {
            return look.report();
        }
    }

    @Override
    public HeapLook look(HolderRequest request) {
        Thread checker = Thread.currentThread();
        return whileOpen(() -> LocalHolders.look(request, sites, thread, checker));
    }

    /** Whoever had to wait while another thread closed the probe finds the tables gone, or another probe's. */
    private <T> T whileOpen(Callable<T> work) {
        return thread.call(() -> {
            if (!open.get()) {
                throw new IllegalStateException("noleak: the probe is closed");
            }
            return work.call();
        });
    }

    private Snapshot snapshot(Settler.Settled settled) {
        vitals = VitalsReader.read(settled.heapUsed()).sharing(vitals);
        Counts counts = settled.counts();
        sites.keep(counts.rows());
        String missed = counts.interval() == 0 ? older.missed() : "";
        return new Snapshot(
                round,
                jvm,
                new Sampling(
                        options.mode().toString(),
                        counts.interval(),
                        counts.exact() && missed.isEmpty(),
                        note.isEmpty() || missed.isEmpty() ? note + missed : note + "; " + missed),
                SiteMerge.merge(counts, sites),
                counts.completeness(),
                vitals,
                counts.allocatedBytes() - allocatedAtBegin,
                settled.settle());
    }

    @Override
    public String describe() {
        return "this JVM (pid " + jvm.pid() + ")";
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            thread.call(() -> {
                NativeProbe.close();
                return true;
            });
            thread.close();
            IN_USE.set(false);
        }
    }
}
