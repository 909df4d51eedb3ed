package io.noleak.agent;

import io.noleak.agent.endpoint.EndpointOptions;
import io.noleak.snapshot.SamplingMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is written after {@code -javaagent:leak-agent-all.jar=}.
 *
 * @param endpoint where the control endpoint listens, and for whom
 * @param probe how allocations are sampled
 * @param portFile where to write the port once it is listened on
 */
record AgentOptions(EndpointOptions endpoint, ProbeOptions probe, Optional<Path> portFile) {

    private static final Pattern PACKAGE = Pattern.compile("[\\w$]+(\\.[\\w$]+)*\\.?");

    /**
     * Reads {@code name=value} pairs, separated by commas.
     *
     * @param text the pairs; empty for defaults
     * @param environment where NOLEAK_TOKEN is looked up if no option gives a token
     * @throws IllegalArgumentException naming the option, the rule and the remedy
     */
    static AgentOptions parse(String text, Map<String, String> environment) {
        OptionPairs pairs = OptionPairs.of(text);
        InetAddress bind = pairs.read("bind", AgentOptions::address).orElseGet(InetAddress::getLoopbackAddress);
        Optional<String> token = AgentToken.find(pairs, environment);
        EndpointOptions endpoint = new EndpointOptions(bind, pairs.number("port", 0), token);
        return new AgentOptions(endpoint, probe(pairs), pairs.read("portFile", Path::of));
    }

    private static ProbeOptions probe(OptionPairs pairs) {
        ProbeOptions defaults = ProbeOptions.defaults();
        ProbeOptions whole = pairs.read("interval", value -> defaults.withMode(SamplingMode.parse(value)))
                .orElse(defaults);
        ProbeOptions probe = pairs.read("startInterval", value -> whole.withStartInterval(bytes(value)))
                .orElse(whole);
        int depth = pairs.number("depth", probe.depth());
        ProbeOptions deep = pairs.read("depth", value -> probe.withDepth(depth)).orElse(probe);
        int most = pairs.number("maxSamples", probe.maxSamples());
        ProbeOptions bounded =
                pairs.read("maxSamples", value -> deep.withMaxSamples(most)).orElse(deep);
        ProbeOptions paid = pairs.read("budget", value -> bounded.withCpuBudget(percent(value)))
                .orElse(bounded);
        return pairs.read("app", value -> paid.withApplicationPackages(packages(value)))
                .orElse(paid);
    }

    private static int bytes(String value) {
        if (SamplingMode.parse(value) instanceof SamplingMode.Interval interval) {
            return interval.bytes();
        }
        throw new IllegalArgumentException("expected mean bytes between samples such as 64K or 1M");
    }

    private static double percent(String value) {
        try {
            double percent = Double.parseDouble(value);
            if (percent > 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (NumberFormatException e) {
            // falls through to the same rule
        }
        throw new IllegalArgumentException("expected per cent of CPU time, above 0 and up to 100");
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "unknown host; expected an address of this machine such as 127.0.0.1, or 0.0.0.0 for all", e);
        }
    }

    private static List<String> packages(String value) {
        List<String> packages = List.of(value.split(";", -1));
        for (String name : packages) {
            if (!PACKAGE.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "\"" + name
                                + "\" is not a package; expected package prefixes separated by semicolons: com.example;org.acme");
            }
        }
        return packages;
    }
}
