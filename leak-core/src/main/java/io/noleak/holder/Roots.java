package io.noleak.holder;

import java.util.Arrays;

/** The GC roots of a dump as it lists them. */
final class Roots implements DumpVisitor {

    private int[] tags = new int[256];
    private long[] ids = new long[256];
    private int[] threads = new int[256];
    private int[] frames = new int[256];
    private int size;

    @Override
    public void object(int tag, long id, long pos) {}

    @Override
    public void root(int tag, long id, int threadSerial, int frame) {
        if (size == ids.length) {
            tags = Arrays.copyOf(tags, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
            threads = Arrays.copyOf(threads, size * 2);
            frames = Arrays.copyOf(frames, size * 2);
        }
        tags[size] = tag;
        ids[size] = id;
        threads[size] = threadSerial;
        frames[size] = frame;
        size++;
    }

    int size() {
        return size;
    }

    int tag(int i) {
        return tags[i];
    }

    long id(int i) {
        return ids[i];
    }

    int thread(int i) {
        return threads[i];
    }

    int frame(int i) {
        return frames[i];
    }
}
