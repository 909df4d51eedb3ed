package io.noleak.report;

/** Text as part of Markdown, also within a table. */
final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>()#+!|~&@";

    private Markdown() {}

    /** Returns the text so that no character of it means anything but itself. */
    static String text(String text) {
        StringBuilder result = new StringBuilder();
        for (char c : Plain.text(oneLine(text)).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                result.append('\\');
            }
            result.append(c);
        }
        return result.toString();
    }

    /** Returns the text as code; its backticks are fenced by more of them. */
    static String code(String text) {
        String line = Plain.text(oneLine(text)).replace("|", "\\|");
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        return fence.length() == 1 ? fence + line + fence : fence + " " + line + " " + fence;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
