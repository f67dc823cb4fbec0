package dev.stepup.it.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends what an HTTP client would refuse to send, and shows what comes back as it comes. */
public final class RawConnection {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern BARE_LINE_FEED = Pattern.compile("(?<!\r)\n");

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
        return send(server, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Asks, letter by letter in UTF-8, and reads until the server hangs up.
     *
     * @param requestLine without the protocol's version
     * @param headers all of them, the host included; each with a line break at its end
     */
    public static String ask(URI server, String requestLine, String headers) {
        String request = requestLine + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
        return send(server, request.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asks as some proxies do, in HTTP/1.0: the end of the connection is the end of the answer.
     *
     * @return what came back; empty if the server has broken the connection
     */
    public static String getByHttp10(URI server, String target) {
        return send(server, ("GET " + target + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String send(URI server, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            if (BARE_LINE_FEED
                    .matcher(new String(request, StandardCharsets.ISO_8859_1))
                    .find()) {
                socket.shutdownOutput(); // a server may take it for a beginning, and wait for more
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("no end of an answer to " + new String(request, StandardCharsets.UTF_8), e);
        } catch (SocketException e) {
            return ""; // the server has hung up on it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status in what came back; 0 if that is no answer. */
    public static int status(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 \\d{3} .*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** A header in what came back; empty if there is none. */
    public static String header(String answer, String name) {
        return answer.split("\r\n\r\n", 2)[0]
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
