package io.noleak.snapshot;

import io.noleak.internal.json.JsonException;
import io.noleak.internal.json.JsonLimits;
import io.noleak.internal.json.JsonObject;
import io.noleak.internal.json.JsonReader;

/**
 * Snapshots as JSON text, so that they can travel between JVMs of different noleak versions.
 *
 * <p>The format carries a version. A reader tolerates members it does not know and refuses a version it does not know.
 * What is unknown is absent, never zero: a vital that was not read has no member, a frame without a line has none
 * either. Frames are written once, in {@code frames}, and referred to by their place there. Stateless and thread-safe.
 */
public final class SnapshotCodec {

    /** The version of the format that is written, and the only one that is read. */
    public static final int VERSION = 1;

    static final String KIND = "snapshot";

    /** Bounds what a hostile or broken peer can make a reader hold: 256 MB of text, and a format that is 5 levels deep. */
    private static final JsonLimits LIMITS = new JsonLimits(256_000_000, 16);

    private SnapshotCodec() {}

    /** Returns the snapshot as text. */
    public static String encode(Snapshot snapshot) {
        StringBuilder text = new StringBuilder(4096);
        new SnapshotWriter(text).write(snapshot);
        return text.toString();
    }

    /**
     * Reads a snapshot.
     *
     * @throws ProbeException if the text is not a snapshot, is of another version of the format or contradicts itself;
     *     the message says what is wrong and where
     */
    public static Snapshot decode(String text) {
        try {
            JsonObject root = JsonReader.parse(text, LIMITS).asObject();
            checkVersion(root);
            return new SnapshotReader(root).read();
        } catch (JsonException e) {
            throw new ProbeException("This is not a readable snapshot: " + e.getMessage(), e);
        }
    }

    private static void checkVersion(JsonObject root) {
        String kind = root.string("noleak");
        if (!kind.equals(KIND)) {
            throw root.get("noleak").error("Expected a \"" + KIND + "\", found a \"" + kind + "\"");
        }
        int version = root.intValue("version");
        if (version != VERSION) {
            throw new ProbeException(
                    "The snapshot is written in version " + version + " of the format, this side reads " + "version "
                            + VERSION + ": use the same noleak version for the agent and for the test");
        }
    }
}
