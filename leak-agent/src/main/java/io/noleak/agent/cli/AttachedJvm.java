package io.noleak.agent.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.noleak.agent.AgentMain;
import io.noleak.snapshot.ProbeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A JVM of this machine, reached through the attach API, with every way this can fail put in words. */
final class AttachedJvm {

    private interface Work {
        String on(VirtualMachine jvm)
                throws IOException, AgentLoadException, AgentInitializationException, AttachNotSupportedException;
    }

    private AttachedJvm() {}

    /** Loads the agent; returns the address of its endpoint. */
    static String load(ProcessId pid, Path jar, String options) {
        return attached(pid, jvm -> {
            jvm.loadAgent(jar.toString(), options);
            Properties properties = jvm.getSystemProperties();
            String refusal = properties.getProperty(AgentMain.REFUSAL_PROPERTY);
            if (refusal != null) {
                throw new ProbeException("The agent does not start in pid " + pid + ": " + refusal);
            }
            return endpoint(pid, properties);
        });
    }

    /** Returns the address of the endpoint of an agent that is at work there. */
    static String endpointOf(ProcessId pid) {
        return attached(pid, jvm -> endpoint(pid, jvm.getSystemProperties()));
    }

    private static String endpoint(ProcessId pid, Properties properties) {
        return Optional.ofNullable(properties.getProperty(AgentMain.URL_PROPERTY))
                .orElseThrow(() -> new ProbeException("No agent is at work in pid " + pid + ": `attach " + pid
                        + "` first, or start that JVM with -javaagent"));
    }

    private static String attached(ProcessId pid, Work work) {
        if (ProcessHandle.of(pid.pid()).isEmpty()) {
            throw new ProbeException("There is no process " + pid + "; `jps -l` lists the JVMs of this user");
        }
        try {
            VirtualMachine jvm = VirtualMachine.attach(pid.toString());
            try {
                return work.on(jvm);
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new ProbeException(
                    "Cannot attach to pid " + pid + " (" + e.getMessage() + "): it is no HotSpot JVM, "
                            + "or it was started with -XX:+DisableAttachMechanism, or it hangs",
                    e);
        } catch (AgentLoadException | AgentInitializationException e) {
            throw new ProbeException(
                    "Pid " + pid + " does not load the agent (" + e.getMessage() + "): its user must "
                            + "be able to read the jar, the module java.instrument must be there, and JDK 21 or newer must not "
                            + "run with -XX:-EnableDynamicAgentLoading",
                    e);
        } catch (IOException e) {
            throw new ProbeException("Cannot attach to pid " + pid + " (" + e.getMessage() + ")" + advice(pid), e);
        }
    }

    private static String advice(ProcessId pid) {
        Optional<String> theirs =
                ProcessHandle.of(pid.pid()).flatMap(process -> process.info().user());
        Optional<String> ours = ProcessHandle.current().info().user();
        boolean other = theirs.isPresent() && ours.isPresent() && !theirs.equals(ours);
        return other
                ? ": it runs as user " + theirs.get() + "; run this command as that user (sudo -u " + theirs.get() + ")"
                : ": it must run as the same user, in the same container if any, and not be stopped";
    }
}
