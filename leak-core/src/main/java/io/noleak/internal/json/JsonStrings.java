package io.noleak.internal.json;

import java.util.function.Consumer;

/** Writes strings so that they survive every encoding: control characters and surrogates without a partner escaped. */
final class JsonStrings {

    private JsonStrings() {}

    static void quote(String value, Consumer<CharSequence> out) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                quoted.append(c).append(value.charAt(++i));
            } else {
                append(c, quoted);
            }
        }
        out.accept(quoted.append('"'));
    }

    private static void append(char c, StringBuilder quoted) {
        switch (c) {
            case '"', '\\' -> quoted.append('\\').append(c);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                // U+2028 and U+2029 end a line of JavaScript: escaped, so that a report may embed the text in a page.
                boolean plain = c >= ' ' && c != 0x7f && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
                quoted.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
    }
}
