package io.noleak.holder;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * A heap dump in HPROF format, memory-mapped and indexed: 14 bytes of heap per object, whatever its size. Open it, ask,
 * close it. Not thread-safe.
 */
final class HeapDump implements AutoCloseable {

    private static final String MAGIC = "JAVA PROFILE 1.0.";
    private static final int HEADER_LIMIT = 32;

    /** Index, parent and queue of one object, and a share of the pages. */
    private static final int SEARCH_BYTES_PER_OBJECT = 16;

    final DumpBytes bytes;
    final ObjectIndex index;
    final Classes classes = new Classes();
    final Symbols symbols;
    final Roots roots = new Roots();

    private HeapDump(DumpBytes bytes) {
        this.bytes = bytes;
        this.index = new ObjectIndex(bytes);
        this.symbols = new Symbols(bytes);
    }

    /**
     * Maps and indexes a dump.
     *
     * @throws HeapDumpException if the file cannot be read, is no HotSpot heap dump or is damaged
     */
    static HeapDump open(Path file) {
        DumpBytes bytes = DumpBytes.map(file);
        try {
            HeapDump dump = new HeapDump(bytes);
            dump.load(file);
            return dump;
        } catch (RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }

    /** Shows all records of a dump to a visitor, in one walk and without an index. */
    static void walk(Path file, Function<DumpBytes, DumpVisitor> visitor) {
        try (DumpBytes bytes = DumpBytes.map(file)) {
            long start = header(file, bytes);
            new DumpWalker(bytes, visitor.apply(bytes)).walk(start);
        }
    }

    private void load(Path file) {
        long start = header(file, bytes);
        new DumpWalker(bytes, new FirstWalk()).walk(start);
        index.number();
        if (index.size() == 0) {
            throw new HeapDumpException("The heap dump " + file + " holds no objects. Make the dump again");
        }
        classes.link(bytes, symbols);
        new DumpWalker(bytes, this::locate).walk(start);
    }

    private static long header(Path file, DumpBytes bytes) {
        StringBuilder magic = new StringBuilder();
        int pos = 0;
        while (pos < Math.min(bytes.size(), HEADER_LIMIT) && bytes.u1(pos) != 0) {
            magic.append((char) bytes.u1(pos++));
        }
        if (bytes.size() < HEADER_LIMIT || !magic.toString().startsWith(MAGIC)) {
            throw new HeapDumpException(file + (bytes.size() == 0 ? " is empty" : " is no heap dump in HPROF format")
                    + ". Make one with: jcmd <pid> GC.heap_dump <file>");
        }
        int idSize = bytes.i4(pos + 1);
        if (idSize != Integer.BYTES && idSize != Long.BYTES) {
            throw bytes.broken(pos, "ids of " + idSize + " bytes");
        }
        bytes.idSize(idSize);
        return pos + 13L;
    }

    private final class FirstWalk implements DumpVisitor {

        private long objects;

        @Override
        public void object(int tag, long id, long pos) {
            index.mark(id, pos);
            if ((++objects & 0xfffff) == 0) {
                checkMemory();
            }
            if (tag == Hprof.CLASS_DUMP) {
                classes.add(ClassRecord.read(bytes, pos));
            }
        }

        private void checkMemory() {
            Runtime runtime = Runtime.getRuntime();
            long needed = objects * SEARCH_BYTES_PER_OBJECT;
            if (needed > runtime.maxMemory()) {
                throw new HeapDumpException("The heap dump has more than " + objects
                        + " objects: too many to search in " + (runtime.maxMemory() >> 20)
                        + " MB of heap. Give the process that searches more (-Xmx)");
            }
        }

        @Override
        public void root(int tag, long id, int threadSerial, int frame) {
            roots.root(tag, id, threadSerial, frame);
        }

        @Override
        public void string(long id, long pos, int length) {
            symbols.string(id, pos, length);
        }

        @Override
        public void loadClass(int serial, long id, long nameId) {
            symbols.loadClass(serial, id, nameId);
        }

        @Override
        public void frame(long id, long pos) {
            symbols.frame(id, pos);
        }

        @Override
        public void trace(int serial, int frames, long pos) {
            symbols.trace(serial, frames, pos);
        }
    }

    private void locate(int tag, long id, long pos) {
        if (tag == Hprof.INSTANCE) {
            ClassInfo type = classes.byId(bytes.id(pos + 5 + bytes.idSize()));
            if (type == null) {
                throw bytes.broken(pos, "an object of an unknown class");
            }
            if (bytes.u4(pos + 5 + 2L * bytes.idSize()) < type.bytes) {
                throw bytes.broken(pos, "an object of " + type.name + " is shorter than its fields");
            }
        }
        index.locate(id, pos);
    }

    @Override
    public void close() {
        bytes.close();
    }
}
