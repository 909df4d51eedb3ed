package io.noleak.report;

import io.noleak.verdict.Suppression;
import io.noleak.verdict.Suppression.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a suppressions file: {@code kind | pattern | reason | issue=… | until=…}.
 *
 * @param number its number, from 1
 * @param suppression what it says
 */
record SuppressionLine(int number, Suppression suppression) {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final String FORM =
            "write: known | pattern | reason | issue=link | until=2027-01-31," + " the last two if wanted";

    static List<SuppressionLine> parse(String file, String text) {
        List<SuppressionLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String content = line.replace("\uFEFF", "").strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            Suppression suppression = suppression(file, number, content);
            for (SuppressionLine earlier : lines) {
                if (earlier.suppression.pattern().equals(suppression.pattern())) {
                    throw new FileFormatException(
                            file,
                            number,
                            "\"" + suppression.pattern() + "\" stands in line " + earlier.number
                                    + " as well: each pattern is written once, remove one of them");
                }
            }
            lines.add(new SuppressionLine(number, suppression));
        }
        return lines;
    }

    private static Suppression suppression(String file, int number, String content) {
        List<String> fields = BAR.splitAsStream(content)
                .map(field -> field.replace("\\|", "|").strip())
                .toList();
        if (fields.size() < 3) {
            throw new FileFormatException(
                    file, number, "a line has at least 3 fields, this one has " + fields.size() + "; " + FORM);
        }
        String link = null;
        LocalDate until = null;
        for (String option : fields.subList(3, fields.size())) {
            if (option.startsWith("issue=") && link == null) {
                link = option.substring("issue=".length());
            } else if (option.startsWith("until=") && until == null) {
                until = date(file, number, option.substring("until=".length()));
            } else {
                throw new FileFormatException(
                        file,
                        number,
                        "\"" + option + "\" is neither issue=… nor until=…, or stands there twice; " + FORM);
            }
        }
        return suppression(file, number, fields, link, until);
    }

    private static Suppression suppression(
            String file, int number, List<String> fields, @Nullable String link, @Nullable LocalDate until) {
        try {
            return new Suppression(fields.get(1), kind(file, number, fields.get(0)), fields.get(2), link, until);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, number, String.valueOf(e.getMessage()));
        }
    }

    private static Kind kind(String file, int number, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "known" -> Kind.KNOWN;
            case "ignored" -> Kind.IGNORED;
            default ->
                throw new FileFormatException(
                        file,
                        number,
                        "\"" + word + "\" is no kind: it is known (shown, does not fail) or ignored (not shown); "
                                + FORM);
        };
    }

    private static LocalDate date(String file, int number, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new FileFormatException(
                    file, number, "\"" + text + "\" is no date: write year-month-day, as in until=2027-01-31");
        }
    }
}
