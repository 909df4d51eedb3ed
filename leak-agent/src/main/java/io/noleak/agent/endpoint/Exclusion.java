package io.noleak.agent.endpoint;

/** How the endpoint keeps its own threads out of what the probe measures. */
public interface Exclusion {

    /** Leaves out the calling thread. */
    void currentThread();

    /** Leaves out a thread that runs no code of ours. */
    void thread(Thread thread);
}
