package io.noleak.holder;

/** Goes through all records of a dump once, front to back, and checks every length on the way. */
final class DumpWalker {

    private static final int RECORD_HEADER = 9;

    private final DumpBytes bytes;
    private final int idSize;
    private final DumpVisitor visitor;

    DumpWalker(DumpBytes bytes, DumpVisitor visitor) {
        this.bytes = bytes;
        this.idSize = bytes.idSize();
        this.visitor = visitor;
    }

    /** Walks all records from the first one after the header. */
    void walk(long start) {
        long pos = start;
        while (pos < bytes.size()) {
            int tag = bytes.u1(pos);
            long length = bytes.u4(pos + 5);
            long body = pos + RECORD_HEADER;
            if (length > bytes.size() - body) {
                throw bytes.broken(pos, "a record of " + length + " bytes reaches beyond its end");
            }
            record(tag, body, length);
            pos = body + length;
        }
    }

    private void record(int tag, long body, long length) {
        switch (tag) {
            case Hprof.STRING ->
                visitor.string(bytes.id(body), body + idSize, (int) Math.min(Math.max(length - idSize, 0), 0xffff));
            case Hprof.LOAD_CLASS -> visitor.loadClass(bytes.i4(body), bytes.id(body + 4), bytes.id(body + 8 + idSize));
            case Hprof.FRAME -> visitor.frame(bytes.id(body), body);
            case Hprof.TRACE -> {
                long frames = bytes.u4(body + 8);
                if (frames > (length - 12) / idSize) {
                    throw bytes.broken(body, "a stack trace of " + frames + " frames reaches beyond its record");
                }
                visitor.trace(bytes.i4(body), (int) frames, body + 12);
            }
            case Hprof.HEAP_DUMP, Hprof.HEAP_DUMP_SEGMENT -> heap(body, body + length);
            default -> {
                // Samples, heap summaries and whatever a vendor adds carry their length and hold no objects.
            }
        }
    }

    private void heap(long start, long end) {
        long pos = start;
        while (pos < end) {
            int tag = bytes.u1(pos);
            long length = tag >= Hprof.CLASS_DUMP && tag <= Hprof.PRIMITIVE_ARRAY
                    ? objectLength(tag, pos)
                    : rootLength(tag, pos);
            if (length > end - pos) {
                throw bytes.broken(pos, "an object of " + length + " bytes reaches beyond its segment");
            }
            if (tag >= Hprof.CLASS_DUMP && tag <= Hprof.PRIMITIVE_ARRAY) {
                visitor.object(tag, bytes.id(pos + 1), pos);
            } else {
                root(tag, pos);
            }
            pos += length;
        }
    }

    private void root(int tag, long pos) {
        long after = pos + 1 + idSize;
        boolean inThread = tag == Hprof.ROOT_JAVA_FRAME
                || tag == Hprof.ROOT_JNI_LOCAL
                || tag == Hprof.ROOT_THREAD
                || tag == Hprof.ROOT_NATIVE_STACK
                || tag == Hprof.ROOT_THREAD_BLOCK;
        boolean inFrame = tag == Hprof.ROOT_JAVA_FRAME || tag == Hprof.ROOT_JNI_LOCAL || tag == Hprof.ROOT_THREAD;
        visitor.root(tag, bytes.id(pos + 1), inThread ? bytes.i4(after) : 0, inFrame ? bytes.i4(after + 4) : 0);
    }

    private long rootLength(int tag, long pos) {
        return 1
                + switch (tag) {
                    case Hprof.ROOT_UNKNOWN, Hprof.ROOT_STICKY_CLASS, Hprof.ROOT_MONITOR -> idSize;
                    case Hprof.ROOT_JNI_GLOBAL -> 2L * idSize;
                    case Hprof.ROOT_NATIVE_STACK, Hprof.ROOT_THREAD_BLOCK -> idSize + 4L;
                    case Hprof.ROOT_JNI_LOCAL, Hprof.ROOT_JAVA_FRAME, Hprof.ROOT_THREAD -> idSize + 8L;
                    default ->
                        throw bytes.broken(
                                pos,
                                "0x" + Integer.toHexString(tag) + " is no record of a HotSpot heap (an Android dump?)");
                };
    }

    private long objectLength(int tag, long pos) {
        return switch (tag) {
            case Hprof.INSTANCE -> 1 + 2L * idSize + 8 + bytes.u4(pos + 5 + 2L * idSize);
            case Hprof.OBJECT_ARRAY -> 1 + 2L * idSize + 8 + elements(pos) * idSize;
            case Hprof.PRIMITIVE_ARRAY -> {
                int type = bytes.u1(pos + 9 + idSize);
                int size = type == Hprof.OBJECT ? 0 : Hprof.sizeOf(type, idSize);
                if (size == 0) {
                    throw bytes.broken(pos, type + " is no primitive type");
                }
                yield 10L + idSize + elements(pos) * size;
            }
            default -> ClassRecord.length(bytes, pos);
        };
    }

    private long elements(long array) {
        int elements = bytes.i4(array + 5 + idSize);
        if (elements < 0) {
            throw bytes.broken(array, "an array of " + bytes.u4(array + 5 + idSize) + " elements");
        }
        return elements;
    }
}
