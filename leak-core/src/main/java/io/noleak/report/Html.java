package io.noleak.report;

/** Text as part of a page. */
final class Html {

    private Html() {}

    /** Returns the text so that it is text between tags and in double-quoted attributes. */
    static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                case '\n', '\t' -> result.append(c);
                default -> result.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return result.toString();
    }
}
