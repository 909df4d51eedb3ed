package io.noleak.agent;

import io.noleak.site.Frame;
import org.jspecify.annotations.Nullable;

/** One object for all equal frames. Open addressing in an array of frames, at most half full. Not thread-safe. */
final class FramePool {

    private static final int FIRST_LENGTH = 1024;

    private @Nullable Frame[] slots = new @Nullable Frame[FIRST_LENGTH];
    private int size;

    int size() {
        return size;
    }

    /** Returns the frame that is equal to this one; from now on, this one if there was none. */
    Frame intern(Frame frame) {
        if (2 * size >= slots.length) {
            grow();
        }
        int slot = slotOf(frame);
        Frame known = slots[slot];
        if (known != null) {
            return known;
        }
        slots[slot] = frame;
        size++;
        return frame;
    }

    void clear() {
        slots = new @Nullable Frame[FIRST_LENGTH];
        size = 0;
    }

    private int slotOf(Frame frame) {
        int slot = (frame.hashCode() * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(slots.length));
        for (Frame there = slots[slot]; there != null && !there.equals(frame); there = slots[slot]) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable Frame[] old = slots;
        slots = new @Nullable Frame[2 * old.length];
        for (Frame frame : old) {
            if (frame != null) {
                slots[slotOf(frame)] = frame;
            }
        }
    }
}
