package io.noleak.agent.cli;

import io.noleak.agent.AgentJar;
import java.util.List;

/** Loads the agent into a running JVM. */
final class AttachCommand {

    private AttachCommand() {}

    static String run(List<String> args) {
        if (args.isEmpty()) {
            throw new UsageException("attach: a process id is missing; `jps -l` lists the JVMs of this user");
        }
        ProcessId pid = ProcessId.parse(args.get(0));
        for (String option : args.subList(1, args.size())) {
            if (!option.contains("=")) {
                throw new UsageException("attach: \"" + option + "\" is not of the form name=value");
            }
        }
        String url = AttachedJvm.load(pid, AgentJar.locate(), String.join(",", args.subList(1, args.size())));
        return "Observing pid " + pid + " at " + url + "\n" + "Next: let the service warm up, then `begin " + pid
                + "`, put load on it, `show " + pid + "`\n";
    }
}
