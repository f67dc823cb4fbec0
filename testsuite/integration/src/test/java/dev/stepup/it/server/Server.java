package dev.stepup.it.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.shrinkwrap.api.Archive;

/** A server that runs one application. The tests know no other side of it than HTTP and what it writes. */
public interface Server extends AutoCloseable {

    /** One of the kind that this run is for; it will listen on this port of the loopback interface. */
    static Server at(int port, String name) {
        return at(port, name, List.of());
    }

    /** As {@link #at(int, String)}, with further applications beside the one that is tested. */
    static Server at(int port, String name, List<Archive<?>> neighbours) {
        return ChildServer.of(Distribution.ofThisRun(), port, name, neighbours);
    }

    /**
     * A port that nobody listens on now, and that no outgoing connection will be given before the server listens on it:
     * it lies below the range that systems take for those.
     */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(10_240, 32_000)
                .filter(Server::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts the server with the application, and comes back when it has dealt with it.
     *
     * @return the URL of the context root, with a slash at its end
     * @throws DeploymentFailedException if the server refused the application
     */
    URI deploy(Archive<?> application);

    /** What the server has written so far. */
    String log();

    /** What the server has written when this text is in it, which may come a moment after an answer; or after ten seconds. */
    String logWith(String text);

    /** Ends the server and everything that it has started. */
    @Override
    void close();
}
