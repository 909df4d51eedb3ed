package com.example.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up service: each request allocates at twenty sites, goes through a bounded cache, and may keep a record. */
public final class Requests {

    private static final int CACHED = 500;
    private static final int HEADER = 16;

    private static final Map<Integer, byte[]> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > CACHED;
        }
    };

    /** As large as it gets from the start: it is the records that are looked for, not the list. */
    private static final List<byte[]> RECORDS = new ArrayList<>(100_000);

    @SuppressWarnings("UnusedVariable") // a write that the JIT cannot do without
    private static volatile Object last = "";

    private int number;
    private final int recordBytes;
    private final int every;

    /**
     * @param recordBytes size of a kept record in bytes, header included; 0 = none is kept
     * @param every one request in this number keeps a record
     */
    public Requests(int recordBytes, int every) {
        this.recordBytes = recordBytes;
        this.every = every;
    }

    /** Serves one request. */
    public void serve() {
        number++;
        for (int site = 0; site < Sites.count() - 4; site++) {
            last = Sites.allocate(site);
        }
        CACHE.computeIfAbsent(number, Requests::cached);
        if (recordBytes > 0 && number % every == 0) {
            record(recordBytes);
        }
    }

    private static byte[] cached(int key) {
        return new byte[200 + key % 100];
    }

    /** The leak. */
    static void record(int bytes) {
        RECORDS.add(new byte[bytes - HEADER]);
    }
}
