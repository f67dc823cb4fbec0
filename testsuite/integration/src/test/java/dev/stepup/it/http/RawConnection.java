package dev.stepup.it.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends what an HTTP client would refuse to send, and shows what comes back as it comes. */
public final class RawConnection {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawConnection() {}

    /**
     * Asks, and reads until the server hangs up.
     *
     * @param target the request target, letter by letter
     * @param headers each with a line break at its end
     */
    public static String get(URI server, String target, String headers) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.getPort() + "\r\n" + headers
                + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status in what came back; 0 if that is no answer. */
    public static int status(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 \\d{3} .*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
