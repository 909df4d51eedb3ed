package io.noleak.agent;

import io.noleak.holder.DumpSearch;
import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HolderReport;
import io.noleak.snapshot.HolderCodec;
import io.noleak.snapshot.ProbeException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM with a small heap of its own that searches a dump and writes what it finds. */
final class SearchJvm {

    private static final int MINUTES = 10;

    private static final long BASE_HEAP = 64L << 20;

    /** An object takes at least 33 bytes of a dump and at most 16 of the search. */
    private static final double HEAP_PER_DUMP = 0.5;

    /** Bytes of a dump that are searched before the second compiler has paid for itself. */
    private static final long SHORT_SEARCH = 256L << 20;

    private SearchJvm() {}

    static long heapFor(long dumpBytes) {
        return BASE_HEAP + (long) (dumpBytes * HEAP_PER_DUMP);
    }

    static HolderReport search(Path dump, boolean collections) {
        Path answer = dump.resolveSibling("holders.json");
        try {
            long bytes = Files.size(dump);
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + (heapFor(bytes) >> 20) + "m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=" + (bytes < SHORT_SEARCH ? 1 : 4),
                    "-cp",
                    classPath(),
                    SearchMain.class.getName(),
                    dump.toString(),
                    answer.toString(),
                    Boolean.toString(collections));
            // The observed JVM's options, its agents among them, are not for the helper.
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
            Path log = dump.resolveSibling("search.log");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            String said = Files.readString(log, StandardCharsets.UTF_8).strip();
            Files.deleteIfExists(log);
            if (!ended || process.exitValue() != 0) {
                throw new HeapDumpException("The heap dump was not searched: the helper JVM "
                        + (ended
                                ? "ended with " + process.exitValue() + ": " + said
                                : "took over " + MINUTES + " min"));
            }
            return HolderCodec.decode(Files.readString(answer, StandardCharsets.UTF_8));
        } catch (IOException | URISyntaxException | ProbeException e) {
            throw new HeapDumpException("The heap dump was not searched in a helper JVM: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HeapDumpException("The search of the heap dump was interrupted", e);
        } finally {
            delete(answer);
        }
    }

    private static void delete(Path file) {
        if (!file.toFile().delete() && Files.exists(file)) {
            file.toFile().deleteOnExit();
        }
    }

    private static String classPath() throws URISyntaxException {
        String agent = place(SearchMain.class);
        String core = place(DumpSearch.class);
        return agent.equals(core) ? agent : agent + File.pathSeparator + core;
    }

    private static String place(Class<?> type) throws URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new HeapDumpException("The heap dump was not searched: the place of noleak's jar is unknown here");
        }
        return Path.of(source.getLocation().toURI()).toString();
    }
}
