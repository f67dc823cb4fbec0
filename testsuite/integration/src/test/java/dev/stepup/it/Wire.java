package dev.stepup.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The line between the application and its Kratos. It can be cut, and it can fall silent. */
public final class Wire implements AutoCloseable {

    /** What it does with what comes in. */
    public enum State {
        /** Hands it on. */
        WHOLE,
        /** Hangs up. */
        CUT,
        /** Takes it, and says nothing. */
        SILENT
    }

    private final URI far;
    private final ServerSocket near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(Wire::daemon);
    private final AtomicInteger lookUps = new AtomicInteger();
    private volatile State state = State.WHOLE;

    /** A line to this address of the loopback interface. */
    public Wire(URI far) {
        this.far = far;
        try {
            near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where the application reaches its Kratos. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /** How often a session was asked for since this began. */
    int lookUps() {
        return lookUps.get();
    }

    /** From now on, and for what is under way. */
    public void become(State next) {
        state = next;
        open.forEach(Wire::hangUp);
        open.clear();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket caller = near.accept();
                open.add(caller);
                switch (state) {
                    case WHOLE -> connect(caller);
                    case CUT -> hangUp(caller);
                    case SILENT -> {
                        // It stays open, and that is all.
                    }
                }
            } catch (IOException e) {
                // The line is closed, or what lies behind it is: the next caller will see.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket callee = new Socket(InetAddress.getLoopbackAddress(), far.getPort());
        open.add(callee);
        // An answer in two parts must not wait for somebody to say that the first has come.
        caller.setTcpNoDelay(true);
        callee.setTcpNoDelay(true);
        threads.execute(() -> pump(caller, callee, new Occurrences("GET /sessions/whoami ", lookUps)));
        threads.execute(() -> pump(callee, caller, OutputStream.nullOutputStream()));
    }

    private static void pump(Socket from, Socket to, OutputStream listener) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                listener.write(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side has hung up.
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        hangUpForGood();
        open.forEach(Wire::hangUp);
        threads.shutdownNow();
    }

    private void hangUpForGood() {
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
