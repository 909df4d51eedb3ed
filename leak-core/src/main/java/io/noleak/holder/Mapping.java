package io.noleak.holder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The parts of one file that are mapped into memory, all of them given back together. */
interface Mapping extends AutoCloseable {

    /** Maps a part of a file; its buffer must not be read once this is closed. */
    ByteBuffer map(FileChannel channel, long from, long length) throws IOException;

    /** Gives the memory back at once instead of at some later collection. */
    @Override
    void close();

    /** Returns what this JVM offers: the JVM's own guard from JDK 22 on. */
    static Mapping open() {
        return Runtime.version().feature() >= ArenaMapping.FIRST_JDK ? ArenaMapping.open() : new UnsafeMapping();
    }
}
