package io.noleak.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Runs one benchmark: {@code java -jar benchmarks.jar <name> [--option value]…}. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new AllocationLoop(),
            new ShowCost(),
            new Accuracy(),
            new HolderCost(),
            new TimeToVerdict(),
            new PlainTests(),
            new Sensitivity(),
            new WebRequests(),
            new GatlingHook(),
            new Soak());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.println("Usage: java -jar benchmarks.jar <name> [--option value]...\n");
            ALL.forEach(each ->
                    System.out.printf("  %-16s %s%n  %-16s %s%n", each.name(), each.about(), "", each.defaults()));
            return;
        }
        try {
            Benchmark benchmark = ALL.stream()
                    .filter(each -> each.name().equals(arguments[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no benchmark " + arguments[0]
                            + "; there are: "
                            + ALL.stream().map(Benchmark::name).toList()));
            List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
            Options options = Options.parse(rest, benchmark.defaults());
            Environment environment = Environment.read(options.java());
            System.out.println("benchmark: " + benchmark.name() + " " + options.values() + "\n");
            benchmark.run(options);
            System.out.println(environment.text());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
