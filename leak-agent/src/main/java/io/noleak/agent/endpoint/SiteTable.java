package io.noleak.agent.endpoint;

import io.noleak.site.AllocationSite;
import io.noleak.snapshot.SiteChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One section of the page: the fifty largest sites, columns aligned, and what the others add up to. */
final class SiteTable {

    private static final int ROWS = 50;

    /** Two standard errors on either side hold the truth about 95 times in 100. */
    private static final double NINETY_FIVE_PERCENT = 1.96;

    private SiteTable() {}

    /** Appends the section; {@code changes} is sorted, largest first. */
    static void append(String title, String noun, List<SiteChange> changes, boolean exact, StringBuilder page) {
        List<SiteChange> top = changes.subList(0, Math.min(ROWS, changes.size()));
        page.append('\n')
                .append(title)
                .append(": ")
                .append(count(changes.size(), noun))
                .append('\n');
        List<List<String>> rows = new ArrayList<>();
        rows.add(exact ? List.of("bytes", "objects") : List.of("bytes", "95 %", "objects"));
        List<String> places = new ArrayList<>();
        for (SiteChange change : top) {
            String bytes = String.format(Locale.ROOT, "%+,d", change.bytes());
            String objects = String.format(Locale.ROOT, "%+,d", change.objects());
            String error = String.format(Locale.ROOT, "±%,.0f", NINETY_FIVE_PERCENT * change.bytesError());
            rows.add(exact ? List.of(bytes, objects) : List.of(bytes, error, objects));
            places.add(change.site().line().location());
        }
        int width = places.stream().mapToInt(String::length).max().orElse(0);
        int[] columns = widths(rows);
        for (int row = 0; row < rows.size() && !top.isEmpty(); row++) {
            for (int column = 0; column < columns.length; column++) {
                page.append(padded(rows.get(row).get(column), columns[column] + 2, true));
            }
            page.append("  ");
            page.append(row == 0 ? "site" : padded(places.get(row - 1), width, false) + "  " + what(top.get(row - 1)));
            page.append('\n');
        }
        rest(changes.subList(top.size(), changes.size()), noun, page);
    }

    /** Returns {@code byte[] in OrderLog.record via Arrays.copyOf}. */
    private static String what(SiteChange change) {
        AllocationSite site = change.site();
        String via = site.line().equals(site.top()) ? "" : " via " + site.top().simpleMethod();
        return site.allocatedClass() + " in " + site.line().simpleMethod() + via;
    }

    private static void rest(List<SiteChange> rest, String noun, StringBuilder page) {
        if (!rest.isEmpty()) {
            page.append(String.format(
                    Locale.ROOT,
                    "  … and %s with %+,d bytes, %+,d objects\n",
                    count(rest.size(), "more " + noun),
                    rest.stream().mapToLong(SiteChange::bytes).sum(),
                    rest.stream().mapToLong(SiteChange::objects).sum()));
        }
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    private static String padded(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        return right ? blanks + text : text + blanks;
    }
}
