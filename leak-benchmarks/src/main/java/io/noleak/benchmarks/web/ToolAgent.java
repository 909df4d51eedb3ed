package io.noleak.benchmarks.web;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A Java agent that opens and closes tools in the app's JVM while it runs: a line in, a line out. It is alone in its jar
 * and loads the tools by a loader of their own, so that the app's class path stays its own.
 */
public final class ToolAgent {

    static final String CLASS_PATH = "class-path", PORT = "port", FAILED = "failed: ";

    private static final String COMMANDS = "io.noleak.benchmarks.tool.ToolCommands";

    private ToolAgent() {}

    /** Called by the JVM; the argument is the folder where the class path stands and the port is written to. */
    @SuppressWarnings("unchecked") // nothing but the name connects the two loaders
    public static void premain(String argument) throws Exception {
        Path folder = Path.of(argument);
        List<URL> urls = new ArrayList<>();
        for (String entry : Files.readString(folder.resolve(CLASS_PATH)).split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        UnaryOperator<String> commands = (UnaryOperator<String>)
                loader.loadClass(COMMANDS).getConstructor().newInstance();
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Files.writeString(folder.resolve(PORT), String.valueOf(server.getLocalPort()));
        Thread thread = new Thread(() -> serve(server, commands), "benchmark-tools");
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(ServerSocket server, UnaryOperator<String> commands) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line; (line = in.readLine()) != null; ) {
                out.println(answer(commands, line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The connection to the benchmark broke", e);
        }
    }

    private static String answer(UnaryOperator<String> commands, String line) {
        try {
            return commands.apply(line);
        } catch (RuntimeException | LinkageError e) {
            return FAILED + e;
        }
    }
}
