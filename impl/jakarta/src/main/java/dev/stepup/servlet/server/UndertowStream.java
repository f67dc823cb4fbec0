package dev.stepup.servlet.server;

import jakarta.servlet.ServletRequest;
import java.io.IOException;

/**
 * The stream of HTTP/2 that a connection begins with on Undertow, when it was brought there by a request of HTTP/1.1: it
 * cannot be closed as others are. By name, for Undertow is not there to compile against.
 */
final class UndertowStream {

    /** RFC 7540, sections 3.2 and 7: that stream has this number, and this is the code of one that is not needed any longer. */
    private static final int FIRST = 1;

    private static final int CANCEL = 8;

    private UndertowStream() {}

    static void reset(ServletRequest innermost, IOException why) throws ReflectiveOperationException {
        Object connection = Innermost.callHidden(Innermost.callHidden(innermost, "getExchange"), "getConnection");
        Innermost.callHidden(Innermost.hidden(connection, "channel"), "sendRstStream", FIRST, CANCEL);
    }
}
