package dev.stepup.servlet;

import java.io.IOException;
import java.io.PrintWriter;

/** The writer of a {@link HeldResponse}. All that is written ends in five of its methods. */
final class HeldWriter extends PrintWriter {

    private final HeldResponse held;
    private final PrintWriter writer;

    HeldWriter(HeldResponse held, PrintWriter writer) {
        super(writer);
        this.held = held;
        this.writer = writer;
    }

    boolean isOf(PrintWriter other) {
        return writer == other;
    }

    @Override
    public void write(int character) {
        if (goesOn()) {
            writer.write(character);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        if (goesOn()) {
            writer.write(characters, offset, length);
        }
    }

    @Override
    public void write(String text, int offset, int length) {
        if (goesOn()) {
            writer.write(text, offset, length);
        }
    }

    /** Servers have a separator of their own. */
    @Override
    public void println() {
        if (goesOn()) {
            writer.println();
        }
    }

    /** And a locale. */
    @Override
    public PrintWriter format(String format, Object... arguments) {
        if (goesOn()) {
            writer.format(format, arguments);
        }
        return this;
    }

    private boolean goesOn() {
        try {
            return held.putOff().goesOn();
        } catch (IOException e) {
            return true; // the server's writer will say so
        }
    }

    @Override
    public void flush() {
        if (!held.putOff().flushes(writer::flush, held.isSent())) {
            writer.flush();
        }
    }

    /** What is closed is for the server to say: of a page that is included not every one is. */
    @Override
    public void close() {
        if (!held.putOff().closes(writer::close)) {
            writer.close();
        }
    }

    /** It flushes as well. */
    @Override
    public boolean checkError() {
        return !held.putOff().flushes(writer::flush, held.isSent()) && writer.checkError();
    }
}
