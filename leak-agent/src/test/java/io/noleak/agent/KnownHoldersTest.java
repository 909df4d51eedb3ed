package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks child JVMs of all kinds what holds what. With {@code -Dnoleak.full=true} of every kind, else of a few. */
class KnownHoldersTest {

    private static final List<String> LAYOUTS = List.of("", "-XX:-UseCompressedOops", "-XX:ObjectAlignmentInBytes=16");

    /** From the thread with links up to JDK 23, from the field with nodes since. */
    private static final String LIST_OF_CLEANERS =
            "thread Cleaner-0 → Thread\\.target → CleanerImpl\\.phantomCleanableList…"
                    + "|static KnownHolders\\.CLEANER → Cleaner\\.impl → CleanerImpl\\.activeList"
                    + " → CleanerImpl\\.CleanableList\\.head → CleanerImpl\\.CleanableList\\.Node\\.arr"
                    + " → PhantomCleanable\\[]";

    @TempDir
    static Path folder;

    private static Path library;

    @BeforeAll
    static void compiles_a_library_that_holds_an_object() throws IOException, InterruptedException {
        library = folder.resolve("libglobal.so");
        Path include = Jdks.running().home().resolve("include");
        Process compiler = new ProcessBuilder(
                        "cc",
                        "-shared",
                        "-fPIC",
                        "-I" + include,
                        "-I" + include.resolve("linux"),
                        "-I" + include.resolve("darwin"),
                        "-o",
                        library.toString(),
                        "src/test/native/global.c")
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
    }

    static Stream<Arguments> jvms() {
        List<Jdks> jdks = Jdks.installed();
        if (!Boolean.getBoolean("noleak.full")) {
            Jdks newest = jdks.get(jdks.size() - 1);
            return Stream.of(
                    Arguments.of(jdks.get(0), Collector.G1, ""),
                    Arguments.of(newest, Collector.Z, ""),
                    Arguments.of(jdks.get(0), Collector.PARALLEL, LAYOUTS.get(1)),
                    Arguments.of(newest, Collector.SERIAL, LAYOUTS.get(2)));
        }
        List<Arguments> jvms = new ArrayList<>();
        for (Jdks jdk : jdks) {
            for (Collector collector : Collector.values()) {
                LAYOUTS.forEach(layout -> jvms.add(Arguments.of(jdk, collector, layout)));
            }
            if (jdk.feature() >= 25) {
                jvms.add(Arguments.of(jdk, Collector.G1, "-XX:+UseCompactObjectHeaders"));
            }
        }
        return jvms.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("jvms")
    void every_known_holder_is_named_as_a_person_would(Jdks jdk, Collector collector, String layout)
            throws IOException, InterruptedException {
        assertThat(answers(jdk, collector, layout))
                .containsExactlyInAnyOrder(
                        "problem: ",
                        "InStatic: 1 of 1: static KnownHolders.single",
                        "InNested: 5 of 5: static KnownHolders.NESTED → ArrayList → HashMap value of key String",
                        "InConcurrent: 5 of 5: static KnownHolders.CONCURRENT → ConcurrentHashMap value of key String",
                        "InCaffeine: 5 of 5: static KnownHolders.CAFFEINE → Caffeine cache",
                        "InLinked: 5 of 5: static KnownHolders.LINKED → LinkedList",
                        "InInner: 5 of 5: static KnownHolders.INNER → ArrayList → KnownHolders.InInner$1.this$0",
                        "InLambda: 5 of 5: static KnownHolders.LAMBDAS → ArrayList → KnownHolders lambda.arg$1",
                        "InWeakValue: 5 of 5: static KnownHolders.WEAK → WeakHashMap value → KnownHolders.Session.user",
                        "InChain: 5 of 5: static KnownHolders.chain → KnownHolders.Link.next… → KnownHolders.Link.item",
                        "InLoader: 5 of 5: static KnownHolders.LOADED → ArrayList → static Plugin.CACHE",
                        "InCleaner: 5 of 5: static KnownHolders.ALBUMS → ArrayList → KnownHolders.Album.images → ArrayList"
                                + " → KnownHolders.Image.cleanable → CleanerImpl.PhantomCleanableRef.action",
                        "InForgotten: 5 of 5: its list → CleanerImpl.PhantomCleanableRef.action",
                        "InNative: 1 of 1: JNI global reference",
                        "InThreadLocal: 1 of 1: thread local KnownHolders.TENANT of thread worker-1",
                        "InLocal: 1 of 1: local variable of KnownHolders.work(KnownHolders.java) in thread worker-2");
    }

    private static List<String> answers(Jdks jdk, Collector collector, String layout)
            throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(collector.flags("256m"));
        if (!layout.isEmpty()) {
            flags.add(layout);
        }
        ChildJvm.Result child = new ChildJvm(jdk, flags).run(HoldersChild.class, library.toString());
        assertThat(child.exitCode()).as(child.output()).isZero();
        return child.output()
                .lines()
                .filter(line -> line.startsWith("In") || line.startsWith("problem: "))
                .filter(line -> !line.contains("InLocal@"))
                .map(line -> line.replaceAll("\\.java:\\d+\\)", ".java)"))
                .map(line -> line.replaceAll(LIST_OF_CLEANERS, "its list"))
                .toList();
    }
}
