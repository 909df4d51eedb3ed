package io.noleak.benchmarks.web;

import io.noleak.benchmarks.tool.ToolCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Opens and closes tools in the JVM of an app that was started with {@link #flag}. Used by one thread. */
public final class ToolSwitch implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final PrintWriter out;

    private ToolSwitch(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Prepares a folder for one app and returns the flag that its JVM is to be started with. */
    static String flag(Path folder) throws IOException {
        Files.writeString(folder.resolve(ToolAgent.CLASS_PATH), absoluteClassPath());
        Path jar = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ToolAgent.class.getName());
        String entry = ToolAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest);
                InputStream code = Objects.requireNonNull(ToolAgent.class.getResourceAsStream("/" + entry), entry)) {
            entries.putNextEntry(new JarEntry(entry));
            code.transferTo(entries);
        }
        return "-javaagent:" + jar + "=" + folder;
    }

    /** The class path of this JVM: a jar whose manifest names the others, or all of them. */
    private static String absoluteClassPath() {
        StringBuilder absolute = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            absolute.append(absolute.isEmpty() ? "" : System.getProperty("path.separator"))
                    .append(Path.of(entry).toAbsolutePath());
        }
        return absolute.toString();
    }

    static ToolSwitch connect(Path folder) throws IOException {
        int port = Integer.parseInt(Files.readString(folder.resolve(ToolAgent.PORT)));
        return new ToolSwitch(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** Opens a tool by its name, as {@code Tool.open}. */
    public void open(String tool) throws IOException {
        say(tool);
    }

    /** Begins, collects the garbage, and returns what the tool says of itself. */
    public String begin() throws IOException {
        return say(ToolCommands.BEGIN);
    }

    /** Closes the tool that is open. */
    public void closeTool() throws IOException {
        say(ToolCommands.CLOSE);
    }

    private String say(String command) throws IOException {
        out.println(command);
        String answer = in.readLine();
        if (answer == null || answer.startsWith(ToolAgent.FAILED)) {
            throw new IOException("The app's JVM, asked for \"" + command + "\": " + answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
