package io.noleak.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpSearchTest {

    private static final int SEED = 20261123;

    @TempDir
    Path folder;

    /** Registry.ITEMS holds an array of two items; a weak reference to one and a global one to a third. */
    private static TinyDump registry(int idSize) {
        return new TinyDump(idSize)
                .type(0x1000, 0, "java/lang/Object", Map.of(), Map.of())
                .type(0x1100, 0x1000, "[Ljava/lang/Object;", Map.of(), Map.of())
                .type(0x1200, 0x1000, "java/lang/ref/Reference", Map.of(), Map.of("referent", TinyDump.OBJECT))
                .type(0x1300, 0x1200, "java/lang/ref/WeakReference", Map.of(), Map.of())
                .type(0x1400, 0x1000, "com/example/Item", Map.of(), Map.of("next", TinyDump.OBJECT))
                .type(0x1500, 0x1000, "com/example/Registry", Map.of("ITEMS", 0x2000L, "WEAK", 0x2400L), Map.of())
                .array(0x2000, 0x1100, 0x2100, 0x2200)
                .instance(0x2100, 0x1400, 0)
                .instance(0x2200, 0x1400, 0)
                .instance(0x2300, 0x1400, 0x2500)
                .instance(0x2400, 0x1300, 0x2600)
                .instance(0x2500, 0x1400, 0)
                .instance(0x2600, 0x1400, 0)
                .bytes(0x2700, 40)
                .jniGlobal(0x2300);
    }

    @ParameterizedTest
    @CsvSource({"8, 1.0.2", "4, 1.0.2", "8, 1.0.1", "4, 1.0.1"})
    void reads_ids_of_four_and_eight_bytes_in_both_versions(int idSize, String version) throws IOException {
        SiteHolders items = search(registry(idSize).file(version)).sites().get(0);
        assertThat(items.searched()).isEqualTo(5);
        assertThat(items.unheld()).as("only weakly held").isEqualTo(1);
        assertThat(items.paths())
                .extracting(HolderPath::toString)
                .containsExactly(
                        "2 of 5: static Registry.ITEMS → Object[]", "2 of 5: JNI global reference → Item.next…");
    }

    @Test
    void tells_the_raw_path_with_every_slot() throws IOException {
        HolderPath path =
                search(registry(8).file("1.0.2")).sites().get(0).paths().get(0);
        assertThat(path.rawText()).isEqualTo("static com.example.Registry.ITEMS → java.lang.Object[0]");
    }

    @Test
    void what_cleans_up_belongs_to_its_owner_and_to_the_list_of_all_cleaners_only_where_nobody_owns_it()
            throws IOException {
        byte[] file = new TinyDump(8)
                .type(0x1000, 0, "java/lang/Object", Map.of(), Map.of())
                .type(0x1100, 0x1000, "[Ljava/lang/Object;", Map.of(), Map.of())
                .type(0x1200, 0x1000, "java/lang/ref/Reference", Map.of(), Map.of("referent", TinyDump.OBJECT))
                .type(0x1300, 0x1200, "java/lang/ref/PhantomReference", Map.of(), Map.of())
                .type(0x1400, 0x1300, "jdk/internal/ref/Cleaner", Map.of("first", 0x2000L), cleanerFields())
                .type(0x1500, 0x1000, "com/example/Item", Map.of(), Map.of())
                .type(0x1600, 0x1000, "com/example/Image", Map.of(), Map.of("cleaner", TinyDump.OBJECT))
                .type(0x1700, 0x1000, "com/example/Album", Map.of("IMAGES", 0x3000L), Map.of())
                .array(0x3000, 0x1100, 0x3100, 0x3200)
                .instance(0x3100, 0x1600, 0x2000)
                .instance(0x3200, 0x1600, 0x2200)
                .instance(0x2000, 0x1400, 0x2100, 0, 0x4000, 0x3100)
                .instance(0x2100, 0x1400, 0x2200, 0x2000, 0x4100, 0)
                .instance(0x2200, 0x1400, 0, 0x2100, 0x4200, 0x3200)
                .instance(0x4000, 0x1500)
                .instance(0x4100, 0x1500)
                .instance(0x4200, 0x1500)
                .file("1.0.2");
        assertThat(search(file).sites().get(0).paths())
                .extracting(HolderPath::toString)
                .containsExactly(
                        "2 of 3: static Album.IMAGES → Object[] → Image.cleaner → Cleaner.thunk",
                        "1 of 3: static Cleaner.first… → Cleaner.thunk");
    }

    private static Map<String, Integer> cleanerFields() {
        return new TreeMap<>(Map.of("next", TinyDump.OBJECT, "prev", TinyDump.OBJECT, "thunk", TinyDump.OBJECT));
    }

    @Test
    void objects_held_by_generated_classes_of_one_kind_are_held_the_same_way() throws IOException {
        byte[] file = new TinyDump(8)
                .type(0x1000, 0, "java/lang/Object", Map.of(), Map.of())
                .type(0x1100, 0x1000, "[Ljava/lang/Object;", Map.of(), Map.of())
                .type(0x1200, 0x1000, "jdk/proxy2/$Proxy113", Map.of(), Map.of("h", TinyDump.OBJECT))
                .type(0x1300, 0x1000, "jdk/proxy2/$Proxy114", Map.of(), Map.of("h", TinyDump.OBJECT))
                .type(0x1400, 0x1000, "com/example/Item", Map.of(), Map.of())
                .type(0x1500, 0x1000, "com/example/Rules", Map.of("COMPILED", 0x2000L), Map.of())
                .array(0x2000, 0x1100, 0x2100, 0x2200)
                .instance(0x2100, 0x1200, 0x3100)
                .instance(0x2200, 0x1300, 0x3200)
                .instance(0x3100, 0x1400)
                .instance(0x3200, 0x1400)
                .file("1.0.2");
        List<HolderPath> paths = search(file).sites().get(0).paths();
        assertThat(paths)
                .extracting(HolderPath::toString)
                .containsExactly("2 of 2: static Rules.COMPILED → Object[] → $Proxy.h");
        assertThat(paths.get(0).rawText()).endsWith("jdk.proxy2.$Proxy113.h");
    }

    @Test
    void a_very_long_chain_is_one_link() throws IOException {
        TinyDump dump = new TinyDump(8)
                .type(0x1000, 0, "java/lang/Object", Map.of(), Map.of())
                .type(0x1100, 0x1000, "com/example/Node", Map.of("first", 0x10000L), Map.of("next", TinyDump.OBJECT))
                .type(0x1200, 0x1000, "com/example/Item", Map.of(), Map.of());
        int nodes = 200_000;
        for (int i = 0; i < nodes; i++) {
            dump.instance(0x10000 + 16L * i, 0x1100, 0x10000 + 16L * (i + 1));
        }
        HolderPath path = search(dump.instance(0x10000 + 16L * nodes, 0x1200).file("1.0.2"))
                .sites()
                .get(0)
                .paths()
                .get(0);
        assertThat(path.text()).isEqualTo("static Node.first → Node.next… → Node.next");
        assertThat(path.rawText()).isEqualTo("static com.example.Node.first → com.example.Node.next ×200,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 not a dump", "JAVA PROFILE 1.0.2"})
    void a_file_that_is_no_dump_is_refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("dump.hprof"), content);
        assertThatThrownBy(() -> DumpSearch.ofClass(file, "com.example.Item", 10))
                .isInstanceOf(HeapDumpException.class)
                .hasMessageContaining("dump.hprof")
                .hasMessageContaining("jcmd <pid> GC.heap_dump");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> DumpSearch.ofClass(folder.resolve("gone.hprof"), "com.example.Item", 10))
                .isInstanceOf(HeapDumpException.class)
                .hasMessageContaining("gone.hprof");
    }

    @Test
    @Timeout(300)
    void a_truncated_dump_ends_in_an_error_or_without_its_last_record() throws IOException {
        byte[] whole = registry(8).file("1.0.2");
        for (int length = 0; length < whole.length - 9; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> search(part)).as("%d bytes", length).isInstanceOf(HeapDumpException.class);
        }
    }

    @Test
    @Timeout(300)
    void a_damaged_dump_ends_in_an_error_or_an_answer() throws IOException {
        byte[] whole = registry(8).file("1.0.2");
        Random random = new Random(SEED);
        int refused = 0;
        for (int run = 0; run < 4_000; run++) {
            byte[] damaged = whole.clone();
            int places = 1 + random.nextInt(3);
            for (int i = 0; i < places; i++) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) new int[] {0, 0xff, 0x7f, 0x80, random.nextInt()}[random.nextInt(5)];
            }
            try {
                assertThat(search(damaged).sites()).hasSize(1);
            } catch (HeapDumpException expected) {
                refused++;
            }
        }
        assertThat(refused).as("damage that was noticed").isGreaterThan(500);
    }

    @Test
    void a_class_that_extends_itself_is_refused() {
        byte[] file = new TinyDump(8)
                .type(0x1000, 0x1100, "com/example/A", Map.of(), Map.of())
                .type(0x1100, 0x1000, "com/example/B", Map.of(), Map.of())
                .file("1.0.2");
        assertThatThrownBy(() -> search(file)).hasMessageContaining("its own superclass");
    }

    @Test
    void a_line_of_superclasses_as_no_program_has_it_is_refused() {
        TinyDump dump = new TinyDump(8).type(0x1000, 0, "com/example/A", Map.of(), Map.of());
        for (int n = 1; n < 2_000; n++) {
            dump.type(0x1000 + 8L * n, 0x1000 + 8L * (n - 1), "com/example/A" + n, Map.of(), Map.of());
        }
        assertThatThrownBy(() -> search(dump.file("1.0.2"))).hasMessageContaining("superclasses");
    }

    @Test
    void scattered_addresses_are_refused_before_they_fill_the_memory() {
        TinyDump dump = new TinyDump(8).type(0x1000, 0, "com/example/Item", Map.of(), Map.of());
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            dump.instance((random.nextLong() & ~7L) | 8, 0x1000);
        }
        assertThatThrownBy(() -> search(dump.file("1.0.2")))
                .isInstanceOf(HeapDumpException.class)
                .hasMessageContaining("scattered");
    }

    private HolderReport search(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("dump.hprof"), content);
        try {
            return DumpSearch.ofClass(file, "com.example.Item", 10);
        } finally {
            Files.delete(file);
        }
    }
}
