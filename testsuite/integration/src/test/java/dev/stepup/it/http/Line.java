package dev.stepup.it.http;

import dev.stepup.it.identity.Credential;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An answer that comes bit by bit, read line by line as it stands on the wire. */
public final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader reader;
    private boolean whole;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Asks. */
    public static Line open(URI uri, Credential credential) throws IOException {
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        String request = "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: 127.0.0.1:" + uri.getPort() + "\r\n"
                + credential.header() + ": " + credential.value() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return new Line(socket);
    }

    /** The next line that says something was reached; empty where the answer ends before. */
    public String next() {
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains("reached")) {
                    return line;
                }
                // The last chunk: all was sent that there was to send.
                whole |= line.equals("0");
                if (whole) {
                    return "";
                }
            }
        } catch (IOException e) {
            // Cut off.
        }
        return "";
    }

    /** Whether the answer has ended as one that is complete. */
    public boolean wasWhole() {
        return whole;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
