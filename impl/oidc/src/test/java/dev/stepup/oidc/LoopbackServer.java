package dev.stepup.oidc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers each path as it is told, and keeps what it was asked. */
final class LoopbackServer implements AutoCloseable {

    /** Answers one request; the connection is closed afterwards. */
    @FunctionalInterface
    interface Behaviour {
        void answer(Socket caller) throws IOException;
    }

    record Asked(String line, String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Behaviour> paths = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    LoopbackServer() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        threads.execute(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    void on(String path, Behaviour behaviour) {
        paths.put(path, behaviour);
    }

    void on(String path, int status, String body) {
        on(path, answer(status, body, ""));
    }

    static Behaviour answer(int status, String body, String header) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return caller -> {
            String head = "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + (header.isEmpty() ? "" : header + "\r\n") + "Content-Length: " + bytes.length + "\r\n\r\n";
            caller.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            caller.getOutputStream().write(bytes);
        };
    }

    /** Says nothing until the caller hangs up. */
    static Behaviour silence() {
        return caller -> caller.getInputStream().read();
    }

    /** The requests for a path, in their order. */
    List<Asked> asked(String path) {
        return asked.stream()
                .filter(one -> one.line().split(" ")[1].split("\\?")[0].equals(path))
                .toList();
    }

    int count() {
        return asked.size();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                threads.execute(() -> exchange(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void exchange(Socket caller) {
        try (caller) {
            String head = head(caller.getInputStream());
            String line = head.substring(0, head.indexOf('\r'));
            int length = Integer.parseInt("0" + new Asked(line, head, "").header("Content-Length"));
            String body = new String(caller.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
            asked.add(new Asked(line, head, body));
            paths.getOrDefault(line.split(" ")[1].split("\\?")[0], answer(404, "{}", ""))
                    .answer(caller);
        } catch (IOException gone) {
            // The caller hung up, or the test is over.
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
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // As intended.
        }
        threads.shutdownNow();
    }
}
