package io.noleak.agent.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends exactly the bytes it is given, which no well-behaved client does, and reads until the server hangs up. */
final class RawHttp {

    private RawHttp() {}

    /** Sends lines joined by CRLF and an empty line; returns the whole answer. */
    static String send(int port, String... lines) throws IOException {
        return sendBytes(port, String.join("\r\n", lines) + "\r\n\r\n");
    }

    static String sendBytes(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
