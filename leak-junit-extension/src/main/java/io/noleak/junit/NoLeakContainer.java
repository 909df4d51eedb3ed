package io.noleak.junit;

import io.noleak.agent.AgentJar;
import io.noleak.remote.AgentAddress;
import io.noleak.remote.RemoteProbe;
import io.noleak.snapshot.Probe;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A container of any unmodified image with a JVM, with noleak's agent in it: the agent's jar is copied in, and
 * {@code JAVA_TOOL_OPTIONS} makes the JVM load it. It is ready when the agent answers, and when what
 * {@link #waitingFor} asks for is there. Needs {@code org.testcontainers:testcontainers}.
 *
 * <p>The image must have one JVM at work; a second one in the same container would not get the agent's port.
 */
public class NoLeakContainer extends GenericContainer<NoLeakContainer> implements LeakTarget {

    private static final int AGENT_PORT = 7091;
    private static final int LAST_LINES = 20;
    private static final String AGENT_JAR = "/noleak/leak-agent.jar";

    private final String token = UUID.randomUUID().toString();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private AgentSampling sampling = AgentSampling.AUTO;
    private String toolOptions = "";

    public NoLeakContainer(String image) {
        this(DockerImageName.parse(image));
    }

    public NoLeakContainer(DockerImageName image) {
        super(image);
        super.waitingFor(new NoLeakContainerWait(agentAnswers()));
        withLogConsumer(this::printed);
    }

    /** Sets how the agent samples: {@code auto}, {@code exact} or an interval such as {@code 64K}. */
    public NoLeakContainer withMode(String mode) {
        sampling = sampling.withMode(mode);
        return this;
    }

    /** Sets mean bytes between samples until the first begin, see {@link LocalAppBuilder#startInterval}. */
    public NoLeakContainer withStartInterval(String bytes) {
        sampling = sampling.withStartInterval(bytes);
        return this;
    }

    /** Sets further options of the JVM, such as {@code -Xmx256m}; {@code JAVA_TOOL_OPTIONS} itself is noleak's. */
    public NoLeakContainer withJvmOptions(String options) {
        toolOptions = options + " ";
        return this;
    }

    /** Waits for the agent and then for this, each as long as it is given; 60 seconds unless set. */
    @Override
    public NoLeakContainer waitingFor(WaitStrategy strategy) {
        return super.waitingFor(new NoLeakContainerWait(agentAnswers(), strategy));
    }

    @Override
    protected void configure() {
        addExposedPort(AGENT_PORT);
        withCopyFileToContainer(MountableFile.forHostPath(AgentJar.locate(), 0444), AGENT_JAR);
        withEnv("NOLEAK_TOKEN", token);
        withEnv(
                "JAVA_TOOL_OPTIONS",
                toolOptions + "-javaagent:" + AGENT_JAR + "=bind=0.0.0.0,port=" + AGENT_PORT + sampling.options());
    }

    /**
     * Says in its failure what was waited for in vain, and what the container printed last: what the JVM has against its
     * agent stands there.
     */
    @Override
    protected void doStart() {
        try {
            super.doStart();
        } catch (ContainerLaunchException e) {
            throw new ContainerLaunchException(e.getMessage() + reason(e) + ". It printed last:\n" + lastOutput(), e);
        }
    }

    private static String reason(ContainerLaunchException failure) {
        String reason = "";
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ContainerLaunchException) {
                reason = ": " + cause.getMessage();
            }
        }
        return reason;
    }

    /** Kept as it comes: a container that did not start is gone by the time its output is asked for. */
    private void printed(OutputFrame frame) {
        synchronized (lastLines) {
            lastLines.add(frame.getUtf8StringWithoutLineEnding());
            if (lastLines.size() > LAST_LINES) {
                lastLines.remove();
            }
        }
    }

    private String lastOutput() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    private WaitStrategy agentAnswers() {
        return new HttpWaitStrategy()
                .forPort(AGENT_PORT)
                .forPath("/status")
                .withHeader("Authorization", "Bearer " + token);
    }

    @Override
    public Probe open() {
        return RemoteProbe.connect(AgentAddress.of("http://" + getHost() + ":" + getMappedPort(AGENT_PORT))
                .withToken(token));
    }

    @Override
    public String describe() {
        return getDockerImageName() + " (container " + getContainerId().substring(0, 12) + ")";
    }
}
