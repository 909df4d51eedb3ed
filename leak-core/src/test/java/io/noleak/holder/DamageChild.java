package io.noleak.holder;

import com.example.dump.Shop;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Dumps its own heap, then searches damaged copies of the dump. Arguments: folder, seed, number of copies, number of the
 * first. Prints the number of each copy before it is searched, so that one that ends this JVM is known.
 */
final class DamageChild {

    private DamageChild() {}

    public static void main(String[] args) throws IOException {
        Path whole = Path.of(args[0], "whole.hprof");
        Map<String, List<Object>> held = Shop.fill();
        Survivors.during(Thread.currentThread(), List.copyOf(held.keySet()), held::get, List.of(), () -> write(whole));
        held.clear();
        Damage damage = Damage.of(Files.readAllBytes(whole), whole);
        System.out.println("whole " + ofMarked(whole));
        Path copy = Path.of(args[0], "copy.hprof");
        int first = Integer.parseInt(args[3]);
        for (int n = first; n < first + Integer.parseInt(args[2]); n++) {
            System.out.print(n + " ");
            Files.write(copy, damage.copy(Long.parseLong(args[1]) + n));
            System.out.println(ofMarked(copy) + ", " + ofClass(copy));
        }
    }

    private static Path write(Path file) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofMarked(Path dump) {
        try {
            return "answered, " + DumpSearch.ofMarked(dump, true).sites().size() + " sites";
        } catch (HeapDumpException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String ofClass(Path dump) {
        try {
            return "answered for "
                    + DumpSearch.ofClass(dump, "java.lang.String", 50)
                            .sites()
                            .get(0)
                            .searched();
        } catch (HeapDumpException e) {
            return "refused: " + e.getMessage();
        }
    }
}
