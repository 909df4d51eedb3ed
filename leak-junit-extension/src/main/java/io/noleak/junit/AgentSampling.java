package io.noleak.junit;

import io.noleak.snapshot.SamplingMode;

/** How the agent of another JVM under test samples. In auto mode it may take as much CPU time again: nobody else waits. */
record AgentSampling(SamplingMode mode, String startInterval) {

    private static final int PERCENT_OF_CPU = 100;

    static final AgentSampling AUTO = new AgentSampling(new SamplingMode.Auto(), "");

    AgentSampling withMode(String sampling) {
        return new AgentSampling(SamplingMode.parse(sampling), startInterval);
    }

    AgentSampling withStartInterval(String bytes) {
        return new AgentSampling(mode, bytes);
    }

    /** Returns the agent's options, to be put behind others. */
    String options() {
        return ",interval=" + mode + ",budget=" + PERCENT_OF_CPU
                + (startInterval.isEmpty() ? "" : ",startInterval=" + startInterval);
    }
}
