package com.example.bench;

/** Twenty allocation sites of known object sizes, each in a method of its own: some tools tell no lines. */
public final class Sites {

    private static final int HEADER = 16;

    /** Object sizes in bytes, header included, by site. */
    private static final int[] SIZES = {
        16, 24, 32, 48, 64, 96, 128, 200, 256, 400, 512, 1_000, 1_024, 2_000, 4_096, 8_192, 10_000, 16_384, 32_768,
        65_536
    };

    private Sites() {}

    /** Returns how many sites there are. */
    public static int count() {
        return SIZES.length;
    }

    /** Returns the size of the objects of a site in bytes, header included. */
    public static int size(int site) {
        return SIZES[site];
    }

    /** Returns the method of a site. */
    public static String method(int site) {
        return "site" + (char) ('A' + site);
    }

    static Object allocate(int site) {
        int length = SIZES[site] - HEADER;
        return switch (site) {
            case 0 -> siteA(length);
            case 1 -> siteB(length);
            case 2 -> siteC(length);
            case 3 -> siteD(length);
            case 4 -> siteE(length);
            case 5 -> siteF(length);
            case 6 -> siteG(length);
            case 7 -> siteH(length);
            case 8 -> siteI(length);
            case 9 -> siteJ(length);
            case 10 -> siteK(length);
            case 11 -> siteL(length);
            case 12 -> siteM(length);
            case 13 -> siteN(length);
            case 14 -> siteO(length);
            case 15 -> siteP(length);
            case 16 -> siteQ(length);
            case 17 -> siteR(length);
            case 18 -> siteS(length);
            default -> siteT(length);
        };
    }

    private static Object siteA(int length) {
        return new byte[length];
    }

    private static Object siteB(int length) {
        return new byte[length];
    }

    private static Object siteC(int length) {
        return new byte[length];
    }

    private static Object siteD(int length) {
        return new byte[length];
    }

    private static Object siteE(int length) {
        return new byte[length];
    }

    private static Object siteF(int length) {
        return new byte[length];
    }

    private static Object siteG(int length) {
        return new byte[length];
    }

    private static Object siteH(int length) {
        return new byte[length];
    }

    private static Object siteI(int length) {
        return new byte[length];
    }

    private static Object siteJ(int length) {
        return new byte[length];
    }

    private static Object siteK(int length) {
        return new byte[length];
    }

    private static Object siteL(int length) {
        return new byte[length];
    }

    private static Object siteM(int length) {
        return new byte[length];
    }

    private static Object siteN(int length) {
        return new byte[length];
    }

    private static Object siteO(int length) {
        return new byte[length];
    }

    private static Object siteP(int length) {
        return new byte[length];
    }

    private static Object siteQ(int length) {
        return new byte[length];
    }

    private static Object siteR(int length) {
        return new byte[length];
    }

    private static Object siteS(int length) {
        return new byte[length];
    }

    private static Object siteT(int length) {
        return new byte[length];
    }
}
