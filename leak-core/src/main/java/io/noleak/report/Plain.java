package io.noleak.report;

/** Names of the observed program as plain text for terminals and XML files. */
final class Plain {

    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /**
     * Returns the text without the characters that a terminal would obey or that XML 1.0 cannot hold: controls, lone
     * surrogates, and the marks that turn the direction of writing.
     */
    static String text(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().map(c -> harmless(c) ? c : REPLACEMENT).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean harmless(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !Character.isISOControl(c) && !turns && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
