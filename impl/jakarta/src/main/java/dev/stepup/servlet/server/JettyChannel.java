package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;

/**
 * What a response goes through on Jetty. What a filter throws ends it as well, unless another has ended the response before.
 * By name, for Jetty is not there to compile against.
 */
final class JettyChannel {

    private JettyChannel() {}

    static void abort(ServletRequest innermost, IOException why) throws ReflectiveOperationException {
        Object channel =
                Innermost.callHidden(Innermost.callHidden(innermost, "getServletRequestInfo"), "getServletChannel");
        Innermost.callHidden(channel, "abort", why);
    }
}
