package io.noleak.agent;

import io.noleak.site.Frame;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The frame of each line of text that describes one, read once and shared: stacks differ in few of theirs. What is known
 * is found without making an object, as in exact mode each one costs a microsecond. Open addressing in arrays of its own,
 * at most half full. Not thread-safe.
 */
final class FramePool {

    private static final int FIRST_LENGTH = 1024;

    private final Function<String, Frame> reader;
    private @Nullable String[] lines = new @Nullable String[FIRST_LENGTH];
    private @Nullable Frame[] frames = new @Nullable Frame[FIRST_LENGTH];
    private int size;

    FramePool(Function<String, Frame> reader) {
        this.reader = reader;
    }

    int size() {
        return size;
    }

    /** Returns the frame that this part of a text describes. */
    Frame at(String text, int from, int to) {
        int slot = slotOf(text, from, to);
        Frame known = frames[slot];
        if (known != null) {
            return known;
        }
        String line = text.substring(from, to);
        Frame read = reader.apply(line);
        lines[slot] = line;
        frames[slot] = read;
        if (2 * ++size >= lines.length) {
            grow();
        }
        return read;
    }

    void clear() {
        lines = new @Nullable String[FIRST_LENGTH];
        frames = new @Nullable Frame[FIRST_LENGTH];
        size = 0;
    }

    private int slotOf(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(lines.length));
        for (String there = lines[slot]; there != null; there = lines[slot]) {
            if (there.length() == to - from && text.startsWith(there, from)) {
                break;
            }
            slot = (slot + 1) & (lines.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] oldLines = lines;
        @Nullable Frame[] oldFrames = frames;
        lines = new @Nullable String[2 * oldLines.length];
        frames = new @Nullable Frame[lines.length];
        for (int i = 0; i < oldLines.length; i++) {
            String line = oldLines[i];
            if (line != null) {
                int slot = slotOf(line, 0, line.length());
                lines[slot] = line;
                frames[slot] = oldFrames[i];
            }
        }
    }
}
