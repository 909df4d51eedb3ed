package io.noleak.internal.json;

/**
 * What a reader accepts before it gives up, so that hostile input cannot exhaust heap or stack.
 *
 * @param maxChars longest accepted text, in UTF-16 units
 * @param maxDepth deepest accepted nesting of objects and arrays
 */
public record JsonLimits(int maxChars, int maxDepth) {

    /** 256 million characters, 64 levels. */
    public static final JsonLimits DEFAULT = new JsonLimits(256_000_000, 64);

    public JsonLimits {
        if (maxChars < 1 || maxDepth < 1 || maxDepth > 500) {
            throw new IllegalArgumentException("JSON limits: at least 1 character and 1 to 500 levels, not " + maxChars
                    + " characters and " + maxDepth + " levels");
        }
    }
}
