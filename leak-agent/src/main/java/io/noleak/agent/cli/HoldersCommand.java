package io.noleak.agent.cli;

import io.noleak.agent.endpoint.HolderText;
import io.noleak.holder.DumpSearch;
import io.noleak.holder.HeapDumpException;
import io.noleak.holder.HolderRequest;
import io.noleak.snapshot.HolderCodec;
import io.noleak.snapshot.ProbeException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds the objects of a site in an observed JVM, or of a class in a heap dump. */
final class HoldersCommand {

    private HoldersCommand() {}

    static String run(List<String> args, Map<String, String> environment) {
        List<String> rest = new ArrayList<>(args);
        String like = option(rest, "--site");
        String type = option(rest, "--class");
        boolean collections = rest.remove("--collections");
        boolean keep = rest.remove("--keep-dump");
        if (!rest.isEmpty() && Files.isRegularFile(Path.of(rest.get(0)))) {
            return ofDump(Path.of(rest.get(0)), type, collections, rest.contains("--json"));
        }
        if (type != null) {
            throw new UsageException("holders: --class is for a heap dump; there is no file of this name");
        }
        List<String> query = new ArrayList<>();
        if (like != null) {
            query.add("like=" + URLEncoder.encode(like, StandardCharsets.UTF_8));
        }
        if (collections) {
            query.add("collections=true");
        }
        if (keep) {
            query.add("keepDump=true");
        }
        String parameters = query.isEmpty() ? "" : "?" + String.join("&", query);
        return PageCommand.of(rest, environment).run("GET", "/holders" + parameters);
    }

    private static String ofDump(Path dump, @Nullable String type, boolean collections, boolean json) {
        try {
            var report = type == null
                    ? DumpSearch.ofMarked(dump, collections)
                    : DumpSearch.ofClass(dump, type, HolderRequest.SURVIVORS);
            return json ? HolderCodec.encode(report) + "\n" : HolderText.of(report);
        } catch (HeapDumpException e) {
            throw new ProbeException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable String option(List<String> args, String name) {
        int at = args.indexOf(name);
        if (at < 0) {
            return null;
        }
        if (at + 1 == args.size()) {
            throw new UsageException(name + ": a value is missing");
        }
        args.remove(at);
        return args.remove(at);
    }
}
