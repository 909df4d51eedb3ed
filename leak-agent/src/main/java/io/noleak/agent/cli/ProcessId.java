package io.noleak.agent.cli;

/**
 * A process that exists.
 *
 * @param pid its id
 */
record ProcessId(long pid) {

    static ProcessId parse(String text) {
        try {
            long pid = Long.parseLong(text);
            if (pid > 0) {
                return new ProcessId(pid);
            }
        } catch (NumberFormatException e) {
            // Told below, with the rule.
        }
        throw new UsageException("\"" + text + "\" is not a process id; `jps -l` lists the JVMs of this user");
    }

    @Override
    public String toString() {
        return Long.toString(pid);
    }
}
