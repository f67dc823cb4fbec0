package dev.stepup.servlet;

import dev.stepup.servlet.server.OpenLiberty;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A response that is not closed while a denial is on its way out of the servlet: {@code try (PrintWriter out =
 * response.getWriter())} closes it before anybody else hears of the denial, and half a page would be a whole one. In all other
 * respects, and as long as nothing is denied, it is the response that it stands for.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private @Nullable Stream stream;
    private @Nullable Writer writer;
    private boolean back;
    private boolean left;
    private @Nullable Closing putOff;

    /** What closes the response that this one stands for. */
    private interface Closing {
        void close() throws IOException;
    }

    /** Holds a response; one that was held in an earlier dispatch of the request is not held twice. */
    static HeldResponse of(HttpServletRequest request, HttpServletResponse response) {
        return response instanceof HeldResponse left && left.getResponse() instanceof HttpServletResponse own
                ? new HeldResponse(request, own)
                : new HeldResponse(request, response);
    }

    /** @param request tells whether anything has been denied */
    HeldResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream out = super.getOutputStream();
        Stream known = stream;
        Stream given = known != null && known.out == out ? known : new Stream(out);
        stream = given;
        return given;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (back && writer == null) { // the server takes the stream then
            throw new IllegalStateException("closed by its stream");
        }
        PrintWriter out = super.getWriter();
        Writer known = writer;
        Writer given = known != null && known.writer == out ? known : new Writer(out);
        writer = given;
        return given;
    }

    /**
     * The page that was forwarded to is there, and is closed, as by the servers themselves. But a response that is not their
     * own Undertow flushes before, so that the length would not be told, and Open Liberty leaves it open for what the servlet
     * goes on to write; and an empty one is closed by a writer, which would add a character set to the type.
     */
    void forwardIsBack() throws IOException {
        back = !OpenLiberty.runs(request.getServletContext());
        if (writer != null) {
            writer.close();
        } else if (stream != null) {
            stream.close();
        }
    }

    private boolean isToBeFlushed() {
        return !back;
    }

    /** The servlet has come back: whoever goes on elsewhere closes it as they like. */
    void release() throws IOException {
        Closing due = leave();
        if (due != null) {
            due.close();
        }
    }

    /** The same where something was thrown: what comes of the response is for others to say. */
    synchronized @Nullable Closing leave() {
        left = true;
        return putOff;
    }

    /** Whether the servlet has not come back yet. */
    synchronized boolean isHeld() {
        return !left;
    }

    private void close(Closing closing) throws IOException {
        if (!putsOff(closing)) {
            closing.close();
        }
    }

    private synchronized boolean putsOff(Closing closing) {
        boolean held = !left && ServletExchange.isDenied(request);
        if (held) {
            putOff = closing;
        }
        return held;
    }

    private final class Stream extends ServletOutputStream {

        private final ServletOutputStream out;

        Stream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        /** As in Servlet 6.1, which would have it asked first whether it is ready; not every server says so when it blocks. */
        @SuppressWarnings({"MissingOverride", "EffectivelyPrivate", "UnusedMethod"}) // it overrides there
        public void write(ByteBuffer buffer) throws IOException {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            out.write(bytes, 0, bytes.length);
        }

        /** All others end in these three; not every server writes them in ISO 8859-1 alone. */
        @Override
        public void print(String text) throws IOException {
            out.print(text);
        }

        @Override
        public void println(String text) throws IOException {
            out.println(text);
        }

        @Override
        public void println() throws IOException {
            out.println();
        }

        @Override
        public void flush() throws IOException {
            if (isToBeFlushed()) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            HeldResponse.this.close(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }

    private final class Writer extends PrintWriter {

        private final PrintWriter writer;

        Writer(PrintWriter writer) {
            super(writer);
            this.writer = writer;
        }

        /** Servers have a separator of their own. */
        @Override
        public void println() {
            writer.println();
        }

        /** And a locale. */
        @Override
        public PrintWriter format(String format, Object... arguments) {
            writer.format(format, arguments);
            return this;
        }

        @Override
        public void flush() {
            if (isToBeFlushed()) {
                writer.flush();
            }
        }

        /** What is closed is for the server to say: of a page that is included not every one is. */
        @Override
        public void close() {
            if (!putsOff(writer::close)) {
                writer.close();
            }
        }
    }
}
