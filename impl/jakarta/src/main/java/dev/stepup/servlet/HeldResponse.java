package dev.stepup.servlet;

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
    private boolean left;
    private @Nullable Closing putOff;

    /** What closes the response that this one stands for. */
    private interface Closing {
        void close() throws IOException;
    }

    /** @param request tells whether anything has been denied */
    HeldResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Stream(super.getOutputStream());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return new Writer(super.getWriter());
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
            out.flush();
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
        public void close() {
            if (!putsOff(super::close)) {
                super.close();
            }
        }
    }
}
