package io.noleak.holder;

import org.jspecify.annotations.Nullable;

/** The strings, stack traces and frames of a dump, read when somebody asks. */
final class Symbols implements DumpVisitor {

    private final DumpBytes bytes;
    private final LongMap strings = new LongMap(1 << 14);
    private final LongMap classNames = new LongMap(1 << 11);
    private final LongMap classOfSerial = new LongMap(1 << 11);
    private final LongMap frames = new LongMap(1 << 8);
    private final LongMap traces = new LongMap(1 << 6);

    Symbols(DumpBytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public void object(int tag, long id, long pos) {}

    @Override
    public void string(long id, long pos, int length) {
        strings.put(id, pos << 16 | length);
    }

    @Override
    public void loadClass(int serial, long id, long nameId) {
        classNames.put(id, nameId);
        classOfSerial.put(serial, nameId);
    }

    @Override
    public void frame(long id, long pos) {
        frames.put(id, pos);
    }

    @Override
    public void trace(int serial, int count, long pos) {
        traces.put(serial, pos << 16 | Math.min(count, 0xffff));
    }

    String string(long id) {
        long at = strings.get(id, -1);
        return at < 0 ? "?" : bytes.utf8(at >>> 16, (int) (at & 0xffff));
    }

    /** Returns the name of a class as a person writes it. */
    String className(long classId) {
        return ClassNames.fromDump(string(classNames.get(classId, 0)));
    }

    /** Returns {@code com.example.Worker.run(Worker.java:42)}, or null if the dump does not say. */
    @Nullable
    String frame(int traceSerial, int depth) {
        long at = traces.get(traceSerial, -1);
        if (at < 0 || depth < 0 || depth >= (at & 0xffff)) {
            return null;
        }
        long pos = frames.get(bytes.id((at >>> 16) + (long) depth * bytes.idSize()), -1);
        if (pos < 0) {
            return null;
        }
        int idSize = bytes.idSize();
        String method = string(bytes.id(pos + idSize));
        String file = string(bytes.id(pos + 3L * idSize));
        String type = ClassNames.fromDump(string(classOfSerial.get(bytes.i4(pos + 4L * idSize), 0)));
        int line = bytes.i4(pos + 4L * idSize + 4);
        String place = file.equals("?") ? ClassNames.simple(type) : file;
        return type + "." + method + "(" + (line > 0 ? place + ":" + line : place) + ")";
    }
}
