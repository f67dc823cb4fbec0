package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A stream of HTTP/2 on Tomcat, which is completed before it is reset for what a filter has thrown. By name, for Tomcat is not
 * there to compile against.
 */
final class TomcatStream {

    private static final String HTTP2 = "org.apache.coyote.http2.";

    private TomcatStream() {}

    /** Resets the stream of this request. Of a connection of HTTP/1.1, or on another server, nothing happens. */
    static void reset(ServletRequest innermost) {
        try {
            Object coyote = Innermost.callHidden(Innermost.hidden(innermost, "request"), "getCoyoteRequest");
            Object stream = Innermost.hidden(Innermost.hidden(coyote, "hook"), "stream");
            // One that waits for trailers is not completed by who flushes it once more.
            Supplier<Map<String, String>> none = Map::of;
            Innermost.callHidden(Innermost.callHidden(coyote, "getResponse"), "setTrailerFields", none);
            ClassLoader server = stream.getClass().getClassLoader();
            Object error = Innermost.constant(HTTP2 + "Http2Error", "INTERNAL_ERROR", server);
            Innermost.callHidden(stream, "doStreamCancel", "", error);
        } catch (InvocationTargetException done) {
            // It throws on purpose, to whoever would go on writing.
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another server, or no stream.
        }
    }
}
