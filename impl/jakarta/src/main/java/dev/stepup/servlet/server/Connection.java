package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;

/**
 * The connection that a request has come by, or its one stream of HTTP/2. Servlets have no word for ending it: some servers
 * complete what has begun, so that half a page would look like a whole one. Internal to the library.
 */
public final class Connection {

    /** A way to it from the container's request, by name, for no server is there to compile against. */
    private interface Way {
        void end(ServletRequest innermost, IOException why) throws ReflectiveOperationException;
    }

    private static final List<Way> WAYS = List.of(
            // Grizzly, which Payara and GlassFish stand on. Of HTTP/2 this ends the one stream, for a proxy may send
            // those of many callers over one connection.
            (request, why) -> GrizzlyStream.reset(follow(
                    request,
                    "getUnwrappedCoyoteRequest",
                    "getCoyoteRequest",
                    "getContext",
                    "getCloseable",
                    "terminateSilently")),
            (request, why) -> GrizzlyStream.reset(follow(
                    request,
                    "getUnwrappedCoyoteRequest",
                    "getGrizzlyRequest",
                    "getContext",
                    "getCloseable",
                    "terminateSilently")),
            // Undertow, which WildFly stands on. Of HTTP/2 this ends the one stream, but for the first.
            (request, why) -> follow(request, "getExchange", "getConnection", "close"),
            UndertowStream::reset,
            // Open Liberty.
            (request, why) -> follow(request, "getIRequest", "getRequestSocket", "close"),
            TomcatStream::reset,
            TomcatConnection::close,
            JettyChannel::abort);

    private Connection() {}

    /**
     * Ends it. On a server that is not known nothing happens; what is thrown ends it there.
     *
     * @param why what the server may tell whoever goes on writing
     */
    public static void end(ServletRequest request, IOException why) {
        ServletRequest innermost = Innermost.of(request);
        Reset.prepare(innermost);
        for (Way way : WAYS) {
            try {
                way.end(innermost, why);
                return;
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                // Another server, or another kind of connection.
            }
        }
    }

    /** Where the last step was made; one that gives nothing stays where it is. */
    private static Object follow(Object from, String... steps) throws ReflectiveOperationException {
        Object at = from;
        for (String step : steps) {
            Object next = Innermost.call(at, step);
            at = next == null ? at : next;
        }
        return at;
    }
}
