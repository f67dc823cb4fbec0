package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;

/**
 * What a response goes through on Jetty. What a filter throws ends it as well, unless another has ended the response before.
 * By name, for Jetty is not there to compile against.
 */
final class JettyChannel {

    private JettyChannel() {}

    /** Nothing more is written to it. On another server nothing happens. */
    static void abort(ServletRequest innermost, IOException why) {
        try {
            Object channel =
                    Innermost.callHidden(Innermost.callHidden(innermost, "getServletRequestInfo"), "getServletChannel");
            Innermost.callHidden(channel, "abort", why);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another server.
        }
    }
}
