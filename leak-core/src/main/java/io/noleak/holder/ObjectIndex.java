package io.noleak.holder;

import java.util.Arrays;

/**
 * Numbers the objects of a dump by address and finds number and record of an id. Ids are addresses: one bit for every
 * 8 bytes of heap says where an object starts, and how many bits are set before it is its number. That takes 0.3 to 1
 * bytes for each bit of a full page, stays in the processor's cache where a hash table would not, and needs no sorting.
 * 5 bytes per object hold the position of its record.
 */
final class ObjectIndex {

    private static final int ALIGNMENT_BITS = 3;

    /** A page spans 32 KiB of heap. */
    private static final int PAGE_BITS = 12;

    private static final int WORDS = (1 << PAGE_BITS) / Long.SIZE;

    private final DumpBytes bytes;
    private final LongMap pages = new LongMap(1024);
    private long[][] bits = new long[64][];
    private char[][] before = {};
    private int[] firsts = {};
    private int[] low = {};
    private byte[] high = {};
    private int size;
    private long lastPage = -1;
    private int lastIndex = -1;

    ObjectIndex(DumpBytes bytes) {
        this.bytes = bytes;
    }

    /** First walk: notes that an object has this id. */
    void mark(long id, long pos) {
        if (id == 0 || (id & ((1 << ALIGNMENT_BITS) - 1)) != 0) {
            throw bytes.broken(pos, "0x" + Long.toHexString(id) + " is no address of an object");
        }
        long key = id >>> ALIGNMENT_BITS;
        long page = key >>> PAGE_BITS;
        int index = page == lastPage ? lastIndex : page(page, pos);
        int bit = (int) key & ((1 << PAGE_BITS) - 1);
        bits[index][bit >>> 6] |= 1L << bit;
    }

    private int page(long page, long pos) {
        int index = (int) pages.get(page + 1, -1);
        if (index < 0) {
            index = pages.size();
            if ((long) index * WORDS * Long.BYTES > bytes.size() + (1 << 20)) {
                throw bytes.broken(pos, "its objects are scattered as no JVM does it");
            }
            pages.put(page + 1, index);
            if (index == bits.length) {
                bits = Arrays.copyOf(bits, index * 2);
            }
            bits[index] = new long[WORDS];
        }
        lastPage = page;
        lastIndex = index;
        return index;
    }

    /** Between the walks: numbers what was marked. */
    void number() {
        int count = pages.size();
        before = new char[count][];
        firsts = new int[count];
        long total = 0;
        for (int page = 0; page < count; page++) {
            firsts[page] = (int) total;
            char[] sums = new char[WORDS];
            int sum = 0;
            for (int word = 0; word < WORDS; word++) {
                sums[word] = (char) sum;
                sum += Long.bitCount(bits[page][word]);
            }
            before[page] = sums;
            total += sum;
            if (total > Integer.MAX_VALUE - 8) {
                throw new HeapDumpException("The heap dump has more than 2^31 objects: too many to search");
            }
        }
        size = (int) total;
        low = new int[size];
        high = new byte[size];
    }

    /** Second walk: notes where the record of an object is. */
    void locate(long id, long pos) {
        int ordinal = ordinal(id);
        low[ordinal] = (int) pos;
        high[ordinal] = (byte) (pos >>> 32);
    }

    int size() {
        return size;
    }

    /** Returns the number of the object with this id, -1 if there is none. */
    int ordinal(long id) {
        long key = id >>> ALIGNMENT_BITS;
        if (id == 0 || key << ALIGNMENT_BITS != id) {
            return -1;
        }
        long page = key >>> PAGE_BITS;
        int index = page == lastPage ? lastIndex : (int) pages.get(page + 1, -1);
        if (index < 0) {
            return -1;
        }
        lastPage = page;
        lastIndex = index;
        int bit = (int) key & ((1 << PAGE_BITS) - 1);
        long word = bits[index][bit >>> 6];
        if ((word & 1L << bit) == 0) {
            return -1;
        }
        return firsts[index] + before[index][bit >>> 6] + Long.bitCount(word & ((1L << bit) - 1));
    }

    /** Returns where the record of an object starts. */
    long position(int ordinal) {
        return ((high[ordinal] & 0xffL) << 32) | (low[ordinal] & 0xffff_ffffL);
    }
}
