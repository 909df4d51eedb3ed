package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.bounded.Structures;
import io.noleak.check.LeakCheck;
import io.noleak.snapshot.SamplingMode;
import io.noleak.verdict.Growth;
import io.noleak.verdict.SiteGrowth;
import io.noleak.verdict.Verdict;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole checks on structures that limit themselves and on their twins without a limit; with {@code -Dnoleak.full=true} on
 * all of them. Queues on arrays and Hibernate's map have no twin: they take room for all elements when they are made, so
 * these classes always have a limit.
 */
class BoundedVerdictsTest {

    private static final Set<String> ALWAYS =
            Set.of("Caffeine", "Caffeine without limit", "Guava cache", "Guava cache without limit");

    /** Until the libraries have loaded their classes, some of them in threads of their own. */
    private static final int WARMUPS = 6;

    private static final int ITERATIONS = 60;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ArrayBlockingQueue      | held by an ArrayBlockingQueue bounded at 5,000,
            LinkedBlockingQueue     | held by a LinkedBlockingQueue bounded at 5,000,
            LinkedBlockingDeque     | held by a LinkedBlockingDeque bounded at 5,000,
            LinkedHashMap subclass  | held by a LinkedHashMap (Structures.Eldest) that removes its eldest entry,
            Caffeine                | held by a Caffeine cache bounded at 5,000,
            Caffeine by weight      | held by a Caffeine cache bounded at 50,000,
            Caffeine with expiry    | held by a Caffeine cache expiring after 10 min,
            Guava cache             | held by a Guava cache bounded at 5,000,
            Guava cache by weight   | held by a Guava cache bounded at 50,000,
            Guava cache with expiry | held by a Guava cache expiring after 10 min,
            EvictingQueue           | held by a Guava EvictingQueue bounded at 5,000,
            LRUMap                  | held by a commons-collections LRUMap bounded at 5,000,
            CircularFifoQueue       | held by a CircularFifoQueue bounded at 5,000,
            commons-pool            | held by a commons-pool bounded at 5,000,
            Ehcache                 | held by an Ehcache heap store bounded at 5,000,
            Ehcache in bytes        | held by an Ehcache heap store bounded at 10,485,760,
            Hibernate               | held by a Hibernate plan cache bounded at 4,992,
            Spring                  | held by a Spring ConcurrentLruCache bounded at 5,000,
            HikariCP                | held by a HikariCP pool bounded at 2,000,
            Micrometer              | held by a Micrometer registry bounded at 5,000,
            OpenTelemetry           | held by an OpenTelemetry instrument bounded at 1,999,
            """)
    void a_structure_below_its_own_limit_is_acquitted_with_the_reason(String structure, String reason) {
        Verdict verdict = check(structure);
        // Not always clean: a library that goes on loading classes leaves that open.
        assertThat(verdict).isNotInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().sites()).noneMatch(site -> site.growth().isOpenToHolders());
        assertThat(verdict.evidence().sites())
                .filteredOn(site -> site.growth() == Growth.BOUNDED_HOLDER)
                .isNotEmpty()
                .extracting(SiteGrowth::reason)
                .allSatisfy(said -> assertThat(said).startsWith(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LinkedBlockingQueue without limit",
                "LinkedBlockingDeque without limit",
                "LinkedHashMap subclass without limit",
                "ArrayList",
                "Caffeine without limit",
                "Guava cache without limit",
                "LRUMap without limit",
                "commons-pool without limit",
                "Ehcache without limit",
                "Spring without limit",
                "HikariCP without limit",
                "OpenTelemetry without limit",
                "Micrometer without limit"
            })
    void a_structure_of_the_same_class_without_a_limit_leaks(String structure) {
        Verdict verdict = check(structure);
        assertThat(verdict).isInstanceOf(Verdict.Leaking.class);
        assertThat(verdict.evidence().sites())
                .filteredOn(site -> site.growth().isLeak())
                .isNotEmpty()
                .extracting(SiteGrowth::holders)
                .allSatisfy(holders -> assertThat(holders).isNotNull().satisfies(held -> {
                    assertThat(held.bounded()).isFalse();
                    assertThat(held.paths()).isNotEmpty();
                }));
        assertThat(verdict.evidence().sites()).noneMatch(site -> site.growth() == Growth.BOUNDED_HOLDER);
    }

    private static Verdict check(String structure) {
        assumeTrue(Boolean.getBoolean("noleak.full") || ALWAYS.contains(structure), "with -Dnoleak.full=true");
        Runnable fill = Structures.filling(structure);
        try (LocalProbe probe = LocalProbe.open(ProbeOptions.defaults().withMode(new SamplingMode.Exact()))) {
            return LeakCheck.on(probe).warmups(WARMUPS).iterations(ITERATIONS).run(fill::run);
        }
    }
}
