package io.noleak.holder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How many nodes of each class and arrays of each class and length a dump holds. A collection that has outgrown its
 * array has got an array of a length that was not there before, or one more of it, and one without an array has more
 * nodes or entries; so two counts tell that nothing has grown, without any search. What is of our own types is left out:
 * the readings of a check pile up while it runs.
 */
final class Census {

    /** Collections with fewer elements are not measured. */
    static final int FEWEST_ELEMENTS = 16;

    /** Of several collections that are counted together, some may not have outgrown their arrays yet. */
    private static final double CERTAIN = 0.5;

    private static final int PARTS = 32;

    private static final String OWN = "io/noleak/";
    private static final String OWN_ARRAY = "[L" + OWN;

    private final LongMap classNames = new LongMap(1024);
    private final LongMap nodeNames = new LongMap(256);
    private final LongMap ownArrayNames = new LongMap(64);
    private final Map<Kind, Long> counts = new HashMap<>();

    /**
     * @param name the class: the id of its name, which is the same in all dumps of a JVM, where that of a class is not; the
     *     type of a primitive array
     * @param length 1 for what is no array
     * @param unit bytes of one element
     */
    private record Kind(long name, long length, int unit) {}

    private Census() {}

    /**
     * Counts.
     *
     * @throws HeapDumpException if the file is no heap dump or damaged
     */
    static Census of(Path file) {
        Census census = new Census();
        HeapDump.walk(file, bytes -> census.new Counter(bytes));
        return census;
    }

    /**
     * Returns whether the objects of any class may have grown by this much since an earlier count.
     *
     * @param bytes growth of interest; what is no {@value #PARTS}th of it by itself is left out, strings above all
     */
    boolean mayHaveGrownSince(Census earlier, double bytes) {
        Map<Long, Long> byClass = new HashMap<>();
        counts.forEach((kind, count) -> {
            long more = count - earlier.counts.getOrDefault(kind, 0L);
            if (more > 0 && (kind.length() == 1 || kind.length() * kind.unit() >= bytes / PARTS)) {
                byClass.merge(kind.name(), more * kind.length() * kind.unit(), Long::sum);
            }
        });
        return byClass.values().stream().anyMatch(grown -> grown >= bytes * CERTAIN);
    }

    private void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    private final class Counter implements DumpVisitor {

        private final DumpBytes bytes;
        private final int idSize;

        Counter(DumpBytes bytes) {
            this.bytes = bytes;
            this.idSize = bytes.idSize();
        }

        @Override
        public void string(long id, long pos, int length) {
            if (startsWith(OWN_ARRAY, pos, length)) {
                ownArrayNames.put(id, id);
            } else if ((endsWith("Node", pos, length) || endsWith("Entry", pos, length))
                    && !startsWith(OWN, pos, length)) {
                nodeNames.put(id, id);
            }
        }

        private boolean startsWith(String start, long pos, int length) {
            return length >= start.length() && is(start, pos);
        }

        private boolean endsWith(String end, long pos, int length) {
            return length >= end.length() && is(end, pos + length - end.length());
        }

        private boolean is(String text, long pos) {
            for (int i = 0; i < text.length(); i++) {
                if (bytes.u1(pos + i) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void loadClass(int serial, long id, long nameId) {
            classNames.put(id, nameId);
        }

        @Override
        public void object(int tag, long id, long pos) {
            if (tag == Hprof.INSTANCE) {
                long name = name(bytes.id(pos + 5 + idSize));
                if (nodeNames.get(name, 0) != 0) {
                    count(new Kind(name, 1, SizeUnit.ELEMENTS.bytes()));
                }
            } else if (tag != Hprof.CLASS_DUMP) {
                long length = bytes.u4(pos + 5 + idSize);
                if (length >= FEWEST_ELEMENTS && !(tag == Hprof.OBJECT_ARRAY && own(pos))) {
                    count(array(tag, pos, length));
                }
            }
        }

        private boolean own(long pos) {
            return ownArrayNames.get(arrayName(pos), 0) != 0;
        }

        private Kind array(int tag, long pos, long length) {
            if (tag == Hprof.OBJECT_ARRAY) {
                return new Kind(arrayName(pos), length, SizeUnit.ELEMENTS.bytes());
            }
            int type = bytes.u1(pos + 9 + idSize);
            boolean small = type == Hprof.BYTE || type == Hprof.BOOLEAN;
            return new Kind(type, length, (small ? SizeUnit.BYTES : SizeUnit.VALUES).bytes());
        }

        private long arrayName(long pos) {
            return name(bytes.id(pos + 9 + idSize));
        }

        private long name(long classId) {
            return classNames.get(classId, classId);
        }
    }
}
