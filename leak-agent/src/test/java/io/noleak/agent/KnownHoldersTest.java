package io.noleak.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks child JVMs of all kinds what holds what. With {@code -Dnoleak.full=true} of every kind, else of a few. */
class KnownHoldersTest {

    private static final Path JDK_17 = Path.of(System.getProperty("java.home"));
    private static final Path JDK_25 = Path.of(System.getProperty("noleak.jdk25", "/usr/lib/jvm/temurin-25-jdk-amd64"));
    private static final List<String> COLLECTORS =
            List.of("-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC", "-XX:+UseZGC", "-XX:+UseShenandoahGC");

    @TempDir
    static Path folder;

    private static Path library;

    @BeforeAll
    static void compiles_a_library_that_holds_an_object() throws IOException, InterruptedException {
        library = folder.resolve("libglobal.so");
        Path include = JDK_17.resolve("include");
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
        List<Arguments> jvms = new ArrayList<>();
        boolean full = Boolean.getBoolean("noleak.full");
        for (Path jdk : Stream.of(JDK_17, JDK_25).filter(Files::isDirectory).toList()) {
            for (String collector : full ? COLLECTORS : List.of(jdk.equals(JDK_17) ? "-XX:+UseG1GC" : "-XX:+UseZGC")) {
                jvms.add(Arguments.of(jdk, List.of(collector)));
                if (full && !collector.contains("ZGC")) {
                    jvms.add(Arguments.of(jdk, List.of(collector, "-XX:-UseCompressedOops")));
                    jvms.add(Arguments.of(jdk, List.of(collector, "-XX:ObjectAlignmentInBytes=16")));
                }
            }
        }
        if (!full) {
            jvms.add(Arguments.of(JDK_17, List.of("-XX:+UseParallelGC", "-XX:-UseCompressedOops")));
            jvms.add(Arguments.of(JDK_17, List.of("-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=16")));
        }
        return jvms.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("jvms")
    void every_known_holder_is_named_as_a_person_would(Path jdk, List<String> options)
            throws IOException, InterruptedException {
        assertThat(answers(jdk, options))
                .containsExactlyInAnyOrder(
                        "problem: ",
                        "InStatic: 1 of 1: static KnownHolders.single",
                        "InNested: 5 of 5: static KnownHolders.NESTED → ArrayList → HashMap value of key String",
                        "InConcurrent: 5 of 5: static KnownHolders.CONCURRENT → ConcurrentHashMap value of key String",
                        "InLinked: 5 of 5: static KnownHolders.LINKED → LinkedList",
                        "InInner: 5 of 5: static KnownHolders.INNER → ArrayList → KnownHolders.InInner$1.this$0",
                        "InLambda: 5 of 5: static KnownHolders.LAMBDAS → ArrayList → KnownHolders lambda.arg$1",
                        "InWeakValue: 5 of 5: static KnownHolders.WEAK → WeakHashMap value → KnownHolders.Session.user",
                        "InChain: 5 of 5: static KnownHolders.chain → KnownHolders.Link.next… → KnownHolders.Link.item",
                        "InLoader: 5 of 5: static KnownHolders.LOADED → ArrayList → static Plugin.CACHE",
                        "InNative: 1 of 1: JNI global reference",
                        "InThreadLocal: 1 of 1: thread local KnownHolders.TENANT of thread worker-1",
                        "InLocal: 1 of 1: local variable of KnownHolders.work(KnownHolders.java) in thread worker-2");
    }

    private static List<String> answers(Path jdk, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                HoldersChild.class.getName(),
                library.toString()));
        Path log = Files.createTempFile(folder, "child", ".log");
        Path errors = Files.createTempFile(folder, "child", ".err");
        Process child = new ProcessBuilder(command)
                .redirectOutput(log.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = child.waitFor(5, TimeUnit.MINUTES);
        child.destroyForcibly();
        assertThat(ended).as("the child ended").isTrue();
        assertThat(child.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readAllLines(log).stream()
                .filter(line -> !line.contains("InLocal@"))
                .map(line -> line.replaceAll("\\.java:\\d+\\)", ".java)"))
                .toList();
    }
}
