package io.noleak.junit.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line: runs selected tests again and again in a fresh JVM and ends with 0 if nothing leaks, 1 if
 * that JVM broke down, 2 for wrong use, 3 if something leaks, 4 if it cannot be told, 5 if a test fails.
 */
public final class Main {

    private static final String HELP = """
            Runs tests again and again, with their full life cycle, in a JVM of their own, and checks all of them for leaks.

              java -jar leak-junit-extension.jar --class-path <path> --select-package com.example [options]

              --class-path <path>       class path of the tests, noleak and junit-platform-launcher included
              --select-package <name>   tests to run; may be repeated, as may the next two
              --select-class <name>
              --select-method <class#method>
              --heap <size>             heap of that JVM, as in 256m (default 512m)
              --jvm-arg <argument>      further argument of that JVM; may be repeated
              --rounds <n>              rounds to judge by (default 8, at least 4)
              --iterations <n>          runs of all selected tests in a round (default 5)
              --warmups <n>             rounds before the first one that is judged (default 3)
              --limit <amount>          allowed growth per run and site, as in "1 KiB" (default "64 B")
              --mode <mode>             auto, exact or a sample interval as in 64K (default exact)

            Exit code: 0 nothing leaks, 1 the JVM broke down, 2 wrong use, 3 something leaks, 4 cannot tell or not measured,
            5 a test failed.
            """;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err).number());
    }

    static ExitCode run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            out.print(HELP);
            return arguments.isEmpty() ? ExitCode.USAGE : ExitCode.PASSED;
        }
        try {
            Options options = Options.parse(arguments);
            ClassPath.check(options.classPath());
            return Fork.run(command(options));
        } catch (UsageException e) {
            err.println("noleak: " + e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private static List<String> command(Options options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + options.heap());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options.jvmArguments());
        command.add("-cp");
        command.add(options.classPath());
        command.add(RepeatedSuite.class.getName());
        command.addAll(options.toArguments());
        return command;
    }
}
