package io.noleak.agent;

import io.noleak.holder.DumpSearch;
import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HolderReport;
import io.noleak.snapshot.HolderCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of {@link SearchJvm}. */
final class SearchMain {

    private SearchMain() {}

    /** Arguments: the dump, the file for the answer, whether to measure collections. */
    public static void main(String[] args) throws IOException {
        HolderReport report;
        try {
            report = DumpSearch.ofMarked(Path.of(args[0]), Boolean.parseBoolean(args[2]));
        } catch (HeapDumpException e) {
            report = HolderReport.unavailable(String.valueOf(e.getMessage()));
        }
        Files.writeString(Path.of(args[1]), HolderCodec.encode(report), StandardCharsets.UTF_8);
    }
}
