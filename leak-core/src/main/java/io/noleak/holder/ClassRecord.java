package io.noleak.holder;

import java.util.ArrayList;
import java.util.List;

/** Reads a class dump: its length, its static fields with their values, its instance fields. */
final class ClassRecord {

    private ClassRecord() {}

    static long length(DumpBytes bytes, long pos) {
        return read(bytes, pos, new ArrayList<>(), new ArrayList<>(), false) - pos;
    }

    static ClassInfo read(DumpBytes bytes, long pos) {
        int idSize = bytes.idSize();
        List<ClassInfo.Member> statics = new ArrayList<>();
        List<ClassInfo.Member> fields = new ArrayList<>();
        read(bytes, pos, statics, fields, true);
        long supers = pos + 5 + idSize;
        return new ClassInfo(
                bytes.id(pos + 1),
                bytes.id(supers),
                bytes.id(supers + idSize),
                bytes.id(supers + 3L * idSize),
                statics,
                fields);
    }

    private static long read(
            DumpBytes bytes, long start, List<ClassInfo.Member> statics, List<ClassInfo.Member> fields, boolean keep) {
        int idSize = bytes.idSize();
        long pos = start + 9 + 7L * idSize;
        int constants = bytes.u2(pos);
        pos += 2;
        for (int i = 0; i < constants; i++) {
            pos += 3 + size(bytes, pos + 2);
        }
        int count = bytes.u2(pos);
        pos += 2;
        for (int i = 0; i < count; i++) {
            int size = size(bytes, pos + idSize);
            if (keep) {
                statics.add(new ClassInfo.Member(bytes.id(pos), bytes.u1(pos + idSize), pos + idSize + 1));
            }
            pos += idSize + 1 + size;
        }
        count = bytes.u2(pos);
        pos += 2;
        long offset = 0;
        for (int i = 0; i < count; i++) {
            int size = size(bytes, pos + idSize);
            if (keep) {
                fields.add(new ClassInfo.Member(bytes.id(pos), bytes.u1(pos + idSize), offset));
            }
            offset += size;
            pos += idSize + 1;
        }
        return pos;
    }

    private static int size(DumpBytes bytes, long pos) {
        int type = bytes.u1(pos);
        int size = Hprof.sizeOf(type, bytes.idSize());
        if (size == 0) {
            throw bytes.broken(pos, type + " is no type of a field");
        }
        return size;
    }
}
