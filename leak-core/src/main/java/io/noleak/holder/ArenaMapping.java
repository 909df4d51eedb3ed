package io.noleak.holder;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Maps by a confined {@code java.lang.foreign.Arena}, by reflection because this code also runs on JDK 17. The JVM itself
 * refuses to read from a closed one, and to read or close it on another thread than that which opened it.
 */
final class ArenaMapping implements Mapping {

    static final int FIRST_JDK = 22;

    private final Object arena;
    private final Method close;
    private final Method map;
    private final Method asByteBuffer;

    private ArenaMapping(Object arena, Method close, Method map, Method asByteBuffer) {
        this.arena = arena;
        this.close = close;
        this.map = map;
        this.asByteBuffer = asByteBuffer;
    }

    static ArenaMapping open() {
        try {
            Class<?> type = Class.forName("java.lang.foreign.Arena");
            return new ArenaMapping(
                    type.getMethod("ofConfined").invoke(null),
                    type.getMethod("close"),
                    FileChannel.class.getMethod("map", FileChannel.MapMode.class, long.class, long.class, type),
                    Class.forName("java.lang.foreign.MemorySegment").getMethod("asByteBuffer"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM has no arenas, which every JDK from " + FIRST_JDK + " has", e);
        }
    }

    @Override
    public ByteBuffer map(FileChannel channel, long from, long length) throws IOException {
        Object segment = call(map, channel, FileChannel.MapMode.READ_ONLY, from, length, arena);
        return (ByteBuffer) call(asByteBuffer, segment);
    }

    @Override
    public void close() {
        try {
            call(close, arena);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) throws IOException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
