package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
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

    static void reset(ServletRequest innermost, IOException why) throws ReflectiveOperationException {
        Object coyote = Innermost.callHidden(Innermost.hidden(innermost, "request"), "getCoyoteRequest");
        Object stream = Innermost.hidden(Innermost.hidden(coyote, "hook"), "stream");
        // One that waits for trailers is not completed by who flushes it once more.
        Supplier<Map<String, String>> none = Map::of;
        Innermost.callHidden(Innermost.callHidden(coyote, "getResponse"), "setTrailerFields", none);
        ClassLoader server = stream.getClass().getClassLoader();
        Object error = Innermost.constant(HTTP2 + "Http2Error", "INTERNAL_ERROR", server);
        try {
            Innermost.callHidden(stream, "doStreamCancel", "", error);
        } catch (InvocationTargetException done) {
            // It throws on purpose, to whoever would go on writing.
        }
    }
}
