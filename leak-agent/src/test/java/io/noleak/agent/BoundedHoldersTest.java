package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.bounded.Structures;
import com.sun.management.HotSpotDiagnosticMXBean;
import io.noleak.holder.DumpSearch;
import io.noleak.holder.SiteHolders;
import io.noleak.holder.Survivors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedHoldersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ArrayBlockingQueue      | held by an ArrayBlockingQueue bounded at 5,000, 101 in use
            LinkedBlockingQueue     | held by a LinkedBlockingQueue bounded at 5,000, 101 in use
            LinkedBlockingDeque     | held by a LinkedBlockingDeque bounded at 5,000, 101 in use
            LinkedHashMap subclass  | held by a LinkedHashMap (Structures.Eldest) that removes its eldest entry, 101 in use
            LinkedHashMap subclass with a field | held by a LinkedHashMap (Structures.Sized) bounded at 5,000, 101 in use
            Caffeine                | held by a Caffeine cache bounded at 5,000, 101 in use
            Caffeine by weight      | held by a Caffeine cache bounded at 50,000, 1,010 in use
            Caffeine with expiry    | held by a Caffeine cache expiring after 10 min, 101 in use
            Guava cache             | held by a Guava cache bounded at 5,000, 101 in use
            Guava cache by weight   | held by a Guava cache bounded at 50,000, 1,010 in use
            Guava cache with expiry | held by a Guava cache expiring after 10 min, 101 in use
            EvictingQueue           | held by a Guava EvictingQueue bounded at 5,000, 101 in use
            LRUMap                  | held by a commons-collections LRUMap bounded at 5,000, 101 in use
            CircularFifoQueue       | held by a CircularFifoQueue bounded at 5,000, 101 in use
            commons-pool            | held by a commons-pool bounded at 5,000, 101 in use
            Ehcache                 | held by an Ehcache heap store bounded at 5,000, 101 in use
            Hibernate               | held by a Hibernate plan cache bounded at 4,992, 101 in use
            Spring                  | held by a Spring ConcurrentLruCache bounded at 5,000, 101 in use
            HikariCP                | held by a HikariCP pool bounded at 2,000, 101 in use
            Micrometer              | held by a Micrometer registry bounded at 5,000, 101 in use
            OpenTelemetry           | held by an OpenTelemetry instrument bounded at 1,999, 101 in use
            """)
    void growth_in_a_structure_that_limits_itself_is_acquitted_with_its_numbers(String structure, String reason) {
        SiteHolders holders = holdersIn(structure);
        assertThat(holders.bounded()).isTrue();
        assertThat(holders.paths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.bound()).hasToString(reason));
    }

    private SiteHolders holdersIn(String structure) {
        List<Object> items = Structures.fill(structure, 101);
        Path dump = folder.resolve("bounded.hprof");
        Thread checker = Thread.currentThread();
        Survivors.during(
                checker, List.of("items"), site -> items.subList(0, 50), Structures.ELDEST_REMOVERS, () -> write(dump));
        items.clear();
        return DumpSearch.ofMarked(dump, false).of("items").orElseThrow();
    }

    private static Path write(Path dump) {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            return dump;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
