package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;

/**
 * A connection of HTTP/1.1 on Tomcat. What a filter throws ends it as well, unless another has ended the response before. By
 * name, for Tomcat is not there to compile against.
 */
final class TomcatConnection {

    private TomcatConnection() {}

    static void close(ServletRequest innermost, IOException why) throws ReflectiveOperationException {
        Object coyote = Innermost.callHidden(Innermost.hidden(innermost, "request"), "getCoyoteRequest");
        Object response = Innermost.callHidden(coyote, "getResponse");
        ClassLoader server = response.getClass().getClassLoader();
        Object now = Innermost.constant("org.apache.coyote.ActionCode", "CLOSE_NOW", server);
        Innermost.callHidden(response, "action", now, why);
    }
}
