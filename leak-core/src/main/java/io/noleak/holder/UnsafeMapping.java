package io.noleak.holder;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps as JDK 17 can. Nothing in that JDK keeps a buffer from being read after it is unmapped, which may end the JVM, so
 * it has to be impossible by construction:
 *
 * <ul>
 *   <li>The buffers are known to this class and to {@link DumpBytes} alone, which hands out numbers and strings, no
 *       buffer, no slice and no duplicate.
 *   <li>{@link DumpBytes#close} forgets the buffers before they are unmapped: a read after it fails with an exception.
 *   <li>{@link DumpSearch} opens, searches and closes a dump in one method on one thread, the only caller of
 *       {@link HeapDump#open}; what it returns are records of text and numbers. Searches at the same time have mappings
 *       of their own.
 *   <li>The JDK unmaps a buffer at most once, also if the collector comes to it later.
 * </ul>
 */
final class UnsafeMapping implements Mapping {

    private static final @Nullable Object UNSAFE;
    private static final @Nullable Method INVOKE_CLEANER;

    static {
        Object unsafe = null;
        Method cleaner = null;
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field instance = type.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            unsafe = instance.get(null);
            cleaner = type.getMethod("invokeCleaner", ByteBuffer.class);
        } catch (ReflectiveOperationException | RuntimeException e) {
            cleaner = null; // The collector unmaps some time later.
        }
        UNSAFE = unsafe;
        INVOKE_CLEANER = cleaner;
    }

    private final List<ByteBuffer> mapped = new ArrayList<>();

    @Override
    public ByteBuffer map(FileChannel channel, long from, long length) throws IOException {
        ByteBuffer buffer = channel.map(FileChannel.MapMode.READ_ONLY, from, length);
        mapped.add(buffer);
        return buffer;
    }

    @Override
    public void close() {
        List<ByteBuffer> buffers = List.copyOf(mapped);
        mapped.clear();
        buffers.forEach(UnsafeMapping::unmap);
    }

    private static void unmap(ByteBuffer buffer) {
        if (INVOKE_CLEANER == null) {
            return;
        }
        try {
            INVOKE_CLEANER.invoke(UNSAFE, buffer);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return; // As above.
        }
    }
}
