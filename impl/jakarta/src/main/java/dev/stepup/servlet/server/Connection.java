package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;

/**
 * The connection that a request has come by, or its one stream of HTTP/2. Servlets have no word for ending it: some servers
 * complete what has begun, so that half a page would look like a whole one. Internal to the library.
 */
public final class Connection {

    /** From the container's request to the end of its connection; by name, for no server is there to compile against. */
    private static final List<List<String>> WAYS = List.of(
            // Grizzly, which Payara and GlassFish stand on. Of HTTP/2 this ends the one stream, for a proxy may send
            // those of many callers over one connection.
            List.of("getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getCloseable", "terminateSilently"),
            List.of(
                    "getUnwrappedCoyoteRequest",
                    "getGrizzlyRequest",
                    "getContext",
                    "getCloseable",
                    "terminateSilently"),
            // Undertow, which WildFly stands on. Of HTTP/2 this ends the one stream.
            List.of("getExchange", "getConnection", "close"),
            // Open Liberty.
            List.of("getIRequest", "getRequestSocket", "close"));

    private Connection() {}

    /**
     * Ends it. On a server that is not known nothing happens; what is thrown ends it there.
     *
     * @param why what the server may tell whoever goes on writing
     */
    public static void end(ServletRequest request, IOException why) {
        ServletRequest innermost = Innermost.of(request);
        for (List<String> way : WAYS) {
            if (isGone(way, innermost)) {
                return;
            }
        }
        UndertowStream.reset(innermost);
        TomcatStream.reset(innermost);
        TomcatConnection.close(innermost, why);
        JettyChannel.abort(innermost, why);
    }

    private static boolean isGone(List<String> way, Object from) {
        try {
            Object at = from;
            for (String step : way) {
                Object next = Innermost.call(at, step);
                at = next == null ? at : next;
            }
            GrizzlyStream.reset(at);
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return false; // Another server.
        }
    }
}
