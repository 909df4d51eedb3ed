package io.noleak.internal.json;

/** Cuts a JSON text into tokens and keeps count of lines for messages. */
final class JsonTokens {

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    JsonTokens(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    int column() {
        return at - lineStart + 1;
    }

    /** Skips white space and returns the next character without taking it, 0 at the end. */
    char peek() {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c;
            }
        }
        return 0;
    }

    void take(char expected) {
        if (!takeIf(expected)) {
            throw error("Expected '" + expected + "', found " + found());
        }
    }

    boolean takeIf(char expected) {
        boolean there = peek() == expected && at < text.length();
        if (there) {
            at++;
        }
        return there;
    }

    void expectEnd() {
        if (peek() != 0 || at < text.length()) {
            throw error("Expected the end of the text, found " + found());
        }
    }

    /** Takes a literal; returns whether it is {@code true}. */
    boolean literal(String word) {
        if (!text.startsWith(word, at)) {
            throw error("Expected a value, found " + found());
        }
        at += word.length();
        return word.equals("true");
    }

    String number() {
        int start = at;
        skip('-');
        if (!skip('0') && !digits()) {
            throw error("Expected a value, found " + found());
        }
        if (skip('.') && !digits()) {
            throw error("Expected a digit after '.', found " + found());
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            if (!digits()) {
                throw error("Expected a digit in the exponent, found " + found());
            }
        }
        return text.substring(start, at);
    }

    String string() {
        int start = ++at;
        StringBuilder unescaped = null;
        for (; ; at++) {
            char c = at < text.length() ? text.charAt(at) : 0;
            if (c == '"') {
                String tail = text.substring(start, at++);
                return unescaped == null ? tail : unescaped.append(tail).toString();
            }
            if (c < ' ') {
                throw error("Expected '\"' at the end of a string, found " + found());
            }
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(text, start, at++).append(escaped());
                start = at + 1;
            }
        }
    }

    String found() {
        if (at >= text.length()) {
            return "the end of the text";
        }
        char c = text.charAt(at);
        return c < ' ' || Character.isSurrogate(c) ? String.format("U+%04X", (int) c) : "'" + c + "'";
    }

    JsonException error(String message) {
        return new JsonException(message, line, column());
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw error("Expected an escape, found " + found());
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            char c = at < text.length() ? text.charAt(at) : 0;
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw error("Expected four hexadecimal digits after \\u, found " + found());
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }
}
