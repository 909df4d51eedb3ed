package io.noleak.holder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file of any size, mapped into memory and read at absolute positions, big-endian. Every read is checked against the
 * end of the file. To be used and closed on the thread that mapped it.
 */
final class DumpBytes implements AutoCloseable {

    /** A buffer holds at most 2 GB; each one maps the first bytes of the next, so that no value lies across a border. */
    private static final int SEGMENT_BITS = 30;

    private static final long SEGMENT_MASK = (1L << SEGMENT_BITS) - 1;

    private static final int OVERLAP = Long.BYTES;

    private final String file;
    private final long size;
    private final Mapping mapping;
    private ByteBuffer @Nullable [] segments;
    private int idSize = Long.BYTES;

    private DumpBytes(String file, long size, Mapping mapping, ByteBuffer[] segments) {
        this.file = file;
        this.size = size;
        this.mapping = mapping;
        this.segments = segments;
    }

    static DumpBytes map(Path path) {
        Mapping mapping = Mapping.open();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer[] segments = new ByteBuffer[(int) ((size + SEGMENT_MASK) >>> SEGMENT_BITS)];
            for (int i = 0; i < segments.length; i++) {
                long from = (long) i << SEGMENT_BITS;
                segments[i] = mapping.map(channel, from, Math.min(SEGMENT_MASK + 1 + OVERLAP, size - from));
            }
            return new DumpBytes(path.toString(), size, mapping, segments);
        } catch (IOException e) {
            mapping.close();
            throw new HeapDumpException("Cannot read the heap dump " + path + ": " + e, e);
        }
    }

    long size() {
        return size;
    }

    int idSize() {
        return idSize;
    }

    void idSize(int bytes) {
        idSize = bytes;
    }

    int u1(long pos) {
        return segment(pos, 1).get((int) (pos & SEGMENT_MASK)) & 0xff;
    }

    int u2(long pos) {
        return segment(pos, Short.BYTES).getShort((int) (pos & SEGMENT_MASK)) & 0xffff;
    }

    int i4(long pos) {
        return segment(pos, Integer.BYTES).getInt((int) (pos & SEGMENT_MASK));
    }

    long u4(long pos) {
        return i4(pos) & 0xffff_ffffL;
    }

    long i8(long pos) {
        return segment(pos, Long.BYTES).getLong((int) (pos & SEGMENT_MASK));
    }

    long id(long pos) {
        return idSize == Long.BYTES ? i8(pos) : u4(pos);
    }

    String utf8(long pos, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u1(pos + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    HeapDumpException broken(long pos, String what) {
        return new HeapDumpException("The heap dump " + file + " is broken: " + what + ", at byte " + pos + " of "
                + size + ". Make the dump again, and leave it alone until it is complete");
    }

    private ByteBuffer segment(long pos, int bytes) {
        if (pos < 0 || pos > size - bytes) {
            throw broken(pos, "it ends in the middle of a record");
        }
        ByteBuffer[] mapped = segments;
        if (mapped == null) {
            throw new IllegalStateException("The heap dump " + file + " is closed");
        }
        return mapped[(int) (pos >>> SEGMENT_BITS)];
    }

    /** Gives the file's space back. Whatever is read afterwards fails: the buffers are forgotten before they go. */
    @Override
    public void close() {
        if (segments != null) {
            segments = null;
            mapping.close();
        }
    }
}
