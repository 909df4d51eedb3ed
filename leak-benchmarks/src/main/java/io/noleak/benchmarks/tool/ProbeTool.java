package io.noleak.benchmarks.tool;

import io.noleak.agent.LocalProbe;
import io.noleak.agent.ProbeOptions;
import io.noleak.snapshot.Cohort;
import io.noleak.snapshot.SamplingMode;
import io.noleak.snapshot.SiteCohorts;
import java.util.HashMap;
import java.util.Map;

/** noleak's probe, opened as a check opens it. */
final class ProbeTool implements Tool {

    private final LocalProbe probe;

    private ProbeTool(LocalProbe probe) {
        this.probe = probe;
    }

    static ProbeTool open(String mode) {
        return new ProbeTool(LocalProbe.open(ProbeOptions.defaults().withMode(SamplingMode.parse(mode))));
    }

    @Override
    public void begin() {
        probe.begin();
    }

    @Override
    public Live show(Class<?> watched) {
        Map<String, Double> bytes = new HashMap<>();
        Map<String, Double> samples = new HashMap<>();
        for (SiteCohorts site : probe.show().sites()) {
            if (site.site().top().className().equals(watched.getName())) {
                for (Cohort cohort : site.cohorts()) {
                    if (cohort.round() > 0) {
                        bytes.merge(site.site().top().methodName(), (double) cohort.bytes(), Double::sum);
                        samples.merge(site.site().top().methodName(), (double) cohort.samples(), Double::sum);
                    }
                }
            }
        }
        return new Live(bytes, samples);
    }

    @Override
    public void close() {
        probe.close();
    }
}
