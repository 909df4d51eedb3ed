package io.noleak.agent;

import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters: {@code -javaagent} at its start, attach while it runs.
 *
 * <p>At its start a JVM that cannot be observed as asked is not started (exit status 1, the reason on stderr): a run
 * that nobody watches must not pass for one that was watched. A JVM that runs already goes on, and whoever attached is
 * told the reason.
 */
public final class AgentMain {

    /** System property of the observed JVM that says where the endpoint is, for whoever attaches to it. */
    public static final String URL_PROPERTY = "noleak.endpoint";

    /** System property of the observed JVM that tells whoever attached why the agent did not start. */
    public static final String REFUSAL_PROPERTY = "noleak.refusal";

    private AgentMain() {}

    /** Called by the JVM for {@code -javaagent:leak-agent-all.jar=options}. */
    public static void premain(@Nullable String options) {
        try {
            System.err.println("noleak: " + RunningAgent.start(options == null ? "" : options));
        } catch (RuntimeException | LinkageError e) {
            System.err.println("noleak: " + reason(e));
            System.err.println("noleak: this JVM cannot be observed as asked, so it does not start");
            Runtime.getRuntime().exit(1);
        }
    }

    /** Called by the JVM when somebody attaches and loads the agent. */
    public static void agentmain(@Nullable String options) {
        System.clearProperty(REFUSAL_PROPERTY);
        try {
            System.err.println("noleak: " + RunningAgent.start(options == null ? "" : options));
        } catch (RuntimeException | LinkageError e) {
            System.setProperty(REFUSAL_PROPERTY, reason(e));
            System.err.println("noleak: " + reason(e));
            System.err.println("noleak: this JVM goes on without being observed by this attach");
        }
    }

    private static String reason(Throwable e) {
        if (e instanceof NoClassDefFoundError && String.valueOf(e.getMessage()).contains("sun/net/httpserver")) {
            return "the module jdk.httpserver is not there: add --add-modules jdk.httpserver to the java command, and "
                    + "jdk.httpserver to the image if it was made by jlink";
        }
        String message = e instanceof LinkageError || e.getMessage() == null ? e.toString() : e.getMessage();
        return message.startsWith("noleak: ") ? message.substring("noleak: ".length()) : message;
    }
}
