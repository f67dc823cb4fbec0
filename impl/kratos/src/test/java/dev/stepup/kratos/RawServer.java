package dev.stepup.kratos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that shows what arrives byte by byte, and that answers with any bytes. */
final class RawServer implements AutoCloseable {

    /** Answers one request; the connection is closed, or reset, afterwards. */
    @FunctionalInterface
    interface Behaviour {
        void answer(Socket caller) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();

    RawServer(Behaviour behaviour) throws IOException {
        Thread thread = new Thread(() -> serve(behaviour), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static Behaviour text(String answer) {
        return caller -> caller.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String json(int status, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    /** One more piece every 20 ms, until the caller hangs up. */
    static Behaviour dribble(String head, String piece) {
        return caller -> {
            caller.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            caller.setSoTimeout(20);
            while (true) {
                try {
                    if (caller.getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException stillThere) {
                    caller.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        };
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The heads of all requests so far, as they came in. */
    List<String> heads() {
        return heads;
    }

    private void serve(Behaviour behaviour) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                heads.add(head(caller.getInputStream()));
                behaviour.answer(caller);
            } catch (IOException gone) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the caller hung up within the head");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
