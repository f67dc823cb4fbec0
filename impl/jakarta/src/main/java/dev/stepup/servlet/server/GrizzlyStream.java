package dev.stepup.servlet.server;

/**
 * A stream of HTTP/2 on Grizzly, which says nothing to the client about one that it has terminated: that would wait for the
 * rest. By name, for Grizzly is not there to compile against.
 */
final class GrizzlyStream {

    private static final String FRAMES = "org.glassfish.grizzly.http2.frames.";

    private GrizzlyStream() {}

    /**
     * Tells the client. Of a whole connection, or on another server, nothing happens.
     *
     * @param terminated what has been terminated
     */
    static void reset(Object terminated) {
        try {
            ClassLoader server = terminated.getClass().getClassLoader();
            Class<?> type = Class.forName(FRAMES + "RstStreamFrame", true, server);
            Object frame = type.getMethod("builder").invoke(null);
            Innermost.callHidden(
                    frame, "errorCode", Innermost.constant(FRAMES + "ErrorCode", "INTERNAL_ERROR", server));
            Innermost.callHidden(frame, "streamId", Innermost.callHidden(terminated, "getId"));
            Object sink = Innermost.callHidden(Innermost.callHidden(terminated, "getHttp2Session"), "getOutputSink");
            Innermost.callHidden(sink, "writeDownStream", Innermost.callHidden(frame, "build"));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another server, or no stream.
        }
    }
}
