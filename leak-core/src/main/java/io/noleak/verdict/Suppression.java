package io.noleak.verdict;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a known finding out of the verdict. A pattern matches when it is found anywhere in one of a finding's texts;
 * {@code *} stands for any characters, {@code ^} at the beginning and {@code $} at the end tie it to the text's ends.
 * Everything else is literal, upper and lower case differ.
 *
 * @param pattern what to look for: in a site's text ({@code OrderLog.record(OrderLog.java:42)  byte[] via
 *     Arrays.copyOf}), its fingerprint, allocated class or frames of its stack, or the text of its holder; in a vital's
 *     name and what stayed; in the path of a growing collection
 * @param kind whether the finding is still shown
 * @param reason why, for the next reader; not empty
 * @param link issue or page with more, or null
 * @param expires last day on which it holds, or null if it does not expire
 */
public record Suppression(
        String pattern,
        Kind kind,
        String reason,
        @Nullable String link,
        @Nullable LocalDate expires) {

    /** What becomes of a finding that matches. */
    public enum Kind {
        /** Never shown. */
        IGNORED,
        /** Shown, does not fail. */
        KNOWN
    }

    public Suppression {
        if (pattern.isBlank()
                || pattern.replace("*", "").replace("^", "").replace("$", "").isBlank()) {
            throw new IllegalArgumentException(
                    "Suppression \"" + pattern + "\" would match everything: name a class, method or file");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Suppression \"" + pattern + "\" has no reason: say why it may grow, for the next reader");
        }
    }

    /** Returns a suppression of findings that are never shown. */
    public static Suppression ignored(String pattern, String reason) {
        return new Suppression(pattern, Kind.IGNORED, reason, null, null);
    }

    /** Returns a suppression of findings that are shown but do not fail. */
    public static Suppression known(String pattern, String reason) {
        return new Suppression(pattern, Kind.KNOWN, reason, null, null);
    }

    /** Returns whether this still holds on a day; the last day is included. */
    public boolean holdsOn(LocalDate day) {
        return expires == null || !day.isAfter(expires);
    }

    /** Returns whether the pattern is found in the text. */
    public boolean matches(String text) {
        boolean start = pattern.startsWith("^");
        boolean end = pattern.endsWith("$") && pattern.length() > 1;
        String middle = pattern.substring(start ? 1 : 0, pattern.length() - (end ? 1 : 0));
        StringBuilder regex = new StringBuilder(start ? "^" : "");
        String glue = "";
        for (String literal : middle.split("\\*", -1)) {
            regex.append(glue).append(Pattern.quote(literal));
            glue = ".*";
        }
        regex.append(end ? "$" : "");
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).find();
    }
}
