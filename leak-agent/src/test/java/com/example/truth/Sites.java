package com.example.truth;

/** Twenty allocation sites of known object sizes, each on a line of its own. */
final class Sites {

    /** Object sizes in bytes, header included, by site. */
    static final int[] SIZES = {
        16, 24, 32, 48, 64, 96, 128, 200, 256, 400, 512, 1_000, 1_024, 2_000, 4_096, 8_192, 10_000, 16_384, 32_768,
        65_536
    };

    private static final int HEADER = 16;
    private static final int MARK = -1;

    private Sites() {}

    static Object allocate(int site) {
        int length = site == MARK ? 0 : SIZES[site] - HEADER;
        return switch (site) {
            case MARK -> throw new IllegalStateException();
            case 0 -> new byte[length];
            case 1 -> new byte[length];
            case 2 -> new byte[length];
            case 3 -> new byte[length];
            case 4 -> new byte[length];
            case 5 -> new byte[length];
            case 6 -> new byte[length];
            case 7 -> new byte[length];
            case 8 -> new byte[length];
            case 9 -> new byte[length];
            case 10 -> new byte[length];
            case 11 -> new byte[length];
            case 12 -> new byte[length];
            case 13 -> new byte[length];
            case 14 -> new byte[length];
            case 15 -> new byte[length];
            case 16 -> new byte[length];
            case 17 -> new byte[length];
            case 18 -> new byte[length];
            default -> new byte[length];
        };
    }

    /** Returns the source line of site 0, read off the line before it; the other sites follow line by line. */
    static int firstLine() {
        try {
            return allocate(MARK).hashCode();
        } catch (IllegalStateException e) {
            return e.getStackTrace()[0].getLineNumber() + 1;
        }
    }
}
