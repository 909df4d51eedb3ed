package io.noleak.holder;

/** Told what a {@link DumpWalker} meets, in the order of the file. Positions are those of the record's first byte. */
interface DumpVisitor {

    /** An instance, an array or a class. */
    void object(int tag, long id, long pos);

    default void root(int tag, long id, int threadSerial, int frame) {}

    default void string(long id, long pos, int length) {}

    default void loadClass(int serial, long id, long nameId) {}

    /** A frame; the position is that of its body. */
    default void frame(long id, long pos) {}

    /** A stack trace; the position is that of its first frame id. */
    default void trace(int serial, int frames, long pos) {}
}
