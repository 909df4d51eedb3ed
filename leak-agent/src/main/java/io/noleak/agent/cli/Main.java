package io.noleak.agent.cli;

import io.noleak.agent.endpoint.BuildVersion;
import io.noleak.report.ReportComparison;
import io.noleak.snapshot.ProbeException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code java -jar leak-agent-all.jar}: see {@code help}. */
public final class Main {

    /** Exit code: done. */
    static final int DONE = 0;

    /** Exit code: the other JVM could not be reached, or refused; the reason is on stderr. */
    static final int FAILED = 1;

    /** Exit code: the command line is wrong; the reason is on stderr, nothing was done. */
    static final int USAGE = 2;

    static final String HELP = """
            Usage: java -jar leak-agent-all.jar <command>

              attach <pid> [name=value ...]   observe a running JVM; the options are those of -javaagent
              begin  <pid|url> [options]      take the genesis: what lives now is not held against the service
              show   <pid|url> [options]      after load: what lives, compared with the last show and with begin
              holders <pid|url> [options]     what holds the objects born since begin: the path of fields from a root
              holders <dump> [--class NAME]   the same in a heap dump, for the first objects of a class
              status <pid|url> [options]      who is observed and where it stands
              compare <old.json> <new.json>   two reports: what is new, grown, shrunk and gone; 1 if worse
              help | --version

            Options of begin, show and status:
              --token-file <file>   bearer token of the endpoint, out of a file; else the variable NOLEAK_TOKEN
              --token <token>       the same on the command line, where the process list shows it
              --timeout <seconds>   how long one operation may take (120)
              --json                the snapshot as JSON instead of a page

            Options of holders:
              --site <part>         of the sites whose name contains this, e.g. OrderLog.java:42; else of the top 5
              --collections         the largest collections and who holds them instead
              --keep-dump           leave the heap dump on the observed machine, and say where

            Agent options: port, bind, token, tokenFile, portFile, interval=exact|auto|64K,
                           startInterval, depth, maxSamples, budget, app

            Exit codes: 0 done, 1 failed or refused, 2 wrong usage
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    Main(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // The pages are UTF-8, whatever the locale of a shell in a container says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = new Main(out, System.err, System.getenv()).run(List.of(args));
        out.flush();
        System.exit(code);
    }

    int run(List<String> args) {
        if (!args.isEmpty() && args.get(0).equals("compare")) {
            return ReportComparison.run(args.subList(1, args.size()), out, err);
        }
        try {
            out.print(result(args));
            return DONE;
        } catch (UsageException e) {
            err.println("noleak: " + e.getMessage());
            err.println("`java -jar leak-agent-all.jar help` lists the commands");
            return USAGE;
        } catch (ProbeException | IllegalStateException e) {
            err.println("noleak: " + e.getMessage());
            return FAILED;
        } catch (NoClassDefFoundError e) {
            // Thrown while the class that attaches is linked, hence not to be caught inside it.
            if (!String.valueOf(e.getMessage()).contains("com/sun/tools/attach")) {
                throw e;
            }
            err.println(
                    "noleak: this Java runtime has no module jdk.attach: run the command with the java of a JDK, or "
                            + "start the observed JVM with -javaagent and give its address instead of its process id");
            return FAILED;
        }
    }

    private String result(List<String> args) {
        if (args.isEmpty()) {
            throw new UsageException("a command is missing");
        }
        List<String> rest = args.subList(1, args.size());
        return switch (args.get(0)) {
            case "help", "--help", "-h" -> HELP;
            case "version", "--version" -> "noleak " + BuildVersion.get() + "\n";
            case "attach" -> AttachCommand.run(rest);
            case "begin", "show" -> PageCommand.of(rest, environment).run("POST", "/" + args.get(0));
            case "holders" -> HoldersCommand.run(rest, environment);
            case "status" -> PageCommand.of(rest, environment).run("GET", "/status");
            default -> throw new UsageException("there is no command \"" + args.get(0) + "\"");
        };
    }
}
