package io.noleak.benchmarks.tool;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import java.util.HashMap;

/** noleak's probe, opened as a check opens it. */
final class ProbeTool implements Tool {

    private static final double NORMAL_95 = 1.959964;

    private final LocalProbe probe;
    private String note = "";

    private ProbeTool(LocalProbe probe) {
        this.probe = probe;
    }

    /** Opens it in a mode, or in {@code <mode>@<depth>} with other than the usual number of frames. */
    static ProbeTool open(String modeAndDepth) {
        String[] parts = modeAndDepth.split("@", 2);
        ProbeOptions options = ProbeOptions.defaults().withMode(SamplingMode.parse(parts[0]));
        return new ProbeTool(
                LocalProbe.open(parts.length == 1 ? options : options.withDepth(Integer.parseInt(parts[1]))));
    }

    @Override
    public void begin() {
        note = probe.begin().sampling().note();
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public Live show(Class<?> watched) {
        Live live = new Live(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (SiteCohorts site : probe.show().sites()) {
            if (site.site().top().className().equals(watched.getName())) {
                add(live, site);
            }
        }
        return live;
    }

    private static void add(Live live, SiteCohorts site) {
        String method = site.site().top().methodName();
        double variance = 0;
        for (Cohort cohort : site.cohorts()) {
            if (cohort.round() > 0) {
                live.bytes().merge(method, (double) cohort.bytes(), Double::sum);
                live.samples().merge(method, (double) cohort.samples(), Double::sum);
                variance += cohort.bytesVariance();
            }
        }
        live.margins().put(method, NORMAL_95 * Math.sqrt(variance));
    }

    @Override
    public void close() {
        probe.close();
    }
}
