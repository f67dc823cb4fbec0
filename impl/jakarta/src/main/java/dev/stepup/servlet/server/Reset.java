package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.List;

/**
 * Has a connection of HTTP/1 be reset when it is closed. Where a page has no length and comes in no chunks, as to who speaks
 * HTTP/1.0, nothing else tells half of it from the whole.
 */
final class Reset {

    /** A way from the container's request to its socket, by name, for no server is there to compile against. */
    private interface Way {
        Object socket(ServletRequest innermost) throws ReflectiveOperationException;
    }

    private static final List<Way> WAYS = List.of(
            // Grizzly, which Payara and GlassFish stand on.
            request -> of(
                    request,
                    "getUnwrappedCoyoteRequest",
                    "getCoyoteRequest",
                    "getContext",
                    "getConnection",
                    "getChannel"),
            request -> of(
                    request,
                    "getUnwrappedCoyoteRequest",
                    "getGrizzlyRequest",
                    "getContext",
                    "getConnection",
                    "getChannel"),
            // Undertow, which WildFly stands on.
            request -> Innermost.callHidden(
                    Innermost.hidden(of(request, "getExchange", "getConnection"), "channel"), "getChannel"),
            // Open Liberty.
            request -> of(request, "getIRequest", "getRequestSocket"),
            // Tomcat.
            request -> of(
                    Innermost.hidden(of(Innermost.hidden(request, "request"), "getCoyoteRequest"), "hook"),
                    "getSocketWrapper",
                    "getSocket",
                    "getIOChannel"),
            // Jetty.
            request -> of(
                    request,
                    "getServletRequestInfo",
                    "getServletChannel",
                    "getRequest",
                    "getConnectionMetaData",
                    "getConnection",
                    "getEndPoint",
                    "getTransport"));

    private Reset() {}

    /** On a server that is not known, or where others share the connection, it is closed as the server closes it. */
    static void prepare(ServletRequest innermost) {
        if (!String.valueOf(innermost.getProtocol()).startsWith("HTTP/1.")) {
            return;
        }
        for (Way way : WAYS) {
            try {
                discard(way.socket(innermost));
                return;
            } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
                // Another server.
            }
        }
    }

    private static void discard(Object socket) throws IOException {
        if (socket instanceof NetworkChannel channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } else {
            ((Socket) socket).setSoLinger(true, 0);
        }
    }

    private static Object of(Object from, String... steps) throws ReflectiveOperationException {
        Object at = from;
        for (String step : steps) {
            at = Innermost.callHidden(at, step);
        }
        return at;
    }
}
