package io.noleak.benchmarks.search;

import io.noleak.holder.DumpSearch;
import io.noleak.holder.HolderPath;
import io.noleak.holder.HolderReport;
import java.nio.file.Path;

/** Searches a dump as noleak does. Arguments: file, class, how many of its objects. */
public final class NoleakSearch {

    private NoleakSearch() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        HolderReport report = DumpSearch.ofClass(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
        System.out.println("RESULT search " + (System.nanoTime() - start));
        System.out.println("RESULT objects " + report.dump().objects());
        for (HolderPath path : report.sites().get(0).paths()) {
            System.out.println("NOTE " + path.root().text().replace("static ", ""));
        }
    }
}
