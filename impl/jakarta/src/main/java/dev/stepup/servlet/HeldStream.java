package dev.stepup.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The stream of a {@link HeldResponse}. */
final class HeldStream extends ServletOutputStream {

    private final HeldResponse held;
    private final ServletOutputStream out;

    HeldStream(HeldResponse held, ServletOutputStream out) {
        this.held = held;
        this.out = out;
    }

    boolean isOf(ServletOutputStream stream) {
        return out == stream;
    }

    @Override
    public void write(int b) throws IOException {
        if (held.putOff().goesOn()) {
            out.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (held.putOff().goesOn()) {
            out.write(bytes, offset, length);
        }
    }

    /** As in Servlet 6.1, which would have it asked first whether it is ready; not every server says so when it blocks. */
    @SuppressWarnings({"MissingOverride", "EffectivelyPrivate", "UnusedMethod"}) // it overrides there
    public void write(ByteBuffer buffer) throws IOException {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        write(bytes, 0, bytes.length);
    }

    /** All others end in these three; not every server writes them in ISO 8859-1 alone. */
    @Override
    public void print(String text) throws IOException {
        if (held.putOff().goesOn()) {
            out.print(text);
        }
    }

    @Override
    public void println(String text) throws IOException {
        if (held.putOff().goesOn()) {
            out.println(text);
        }
    }

    @Override
    public void println() throws IOException {
        if (held.putOff().goesOn()) {
            out.println();
        }
    }

    @Override
    public void flush() throws IOException {
        if (!held.putOff().flushes(out::flush, held.isSent())) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (!held.putOff().closes(out::close)) {
            out.close();
        }
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    /** From now on it is flushed when the server is ready for it. */
    @Override
    public void setWriteListener(WriteListener listener) {
        try {
            held.putOff().goesOn();
        } catch (IOException e) {
            // the server will tell the listener
        }
        out.setWriteListener(listener);
    }
}
