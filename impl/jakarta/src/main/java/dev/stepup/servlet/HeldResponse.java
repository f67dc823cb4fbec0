package dev.stepup.servlet;

import dev.stepup.servlet.server.OpenLiberty;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response that is not closed, sent or turned into something else while a denial is on its way out of the servlet:
 * {@code try (PrintWriter out = response.getWriter())} closes it, and {@code finally} may redirect, before anybody else hears of
 * the denial, and half a page would be a whole one. That is {@linkplain PutOff put off}. In all other respects, as long as
 * nothing is denied, it is the response that it stands for; when a forward is back it is closed, as the server would do.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final PutOff putOff;
    private @Nullable HeldStream stream;
    private @Nullable HeldWriter writer;
    private boolean withoutWriter;

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
        this.putOff = new PutOff(request);
    }

    /** The one that holds a response already, whatever has been wrapped around it meanwhile. */
    static Optional<HeldResponse> around(ServletResponse response) {
        ServletResponse at = response;
        while (at instanceof ServletResponseWrapper wrapper) {
            if (at instanceof HeldResponse held && held.putOff.isHeld()) {
                return Optional.of(held);
            }
            at = wrapper.getResponse();
        }
        return Optional.empty();
    }

    /** What is done with it when the servlet has come back. */
    PutOff putOff() {
        return putOff;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream out = super.getOutputStream();
        HeldStream known = stream;
        HeldStream given = known != null && known.isOf(out) ? known : new HeldStream(this, out);
        stream = given;
        return given;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (withoutWriter) { // the server takes the stream then
            throw new IllegalStateException("closed by its stream");
        }
        PrintWriter out = super.getWriter();
        HeldWriter known = writer;
        HeldWriter given = known != null && known.isOf(out) ? known : new HeldWriter(this, out);
        writer = given;
        return given;
    }

    /** Also where it would be, had nothing been put off. */
    @Override
    public boolean isCommitted() {
        return isSent() || putOff.isPending();
    }

    /** Whether some of it is on its way. */
    boolean isSent() {
        return super.isCommitted();
    }

    /** Runtimes of Jakarta REST say so of a method that returns nothing, and take it that it has not written either. */
    @Override
    public void setStatus(int status) {
        if (status != SC_NO_CONTENT || !putOff.isPending()) {
            super.setStatus(status);
        }
    }

    @Override
    public void reset() {
        requireNothingPending();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        requireNothingPending();
        super.resetBuffer();
    }

    private void requireNothingPending() {
        if (putOff.isPending()) {
            throw new IllegalStateException("the response is complete");
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!putOff.flushes(super::flushBuffer, isSent())) {
            super.flushBuffer();
        }
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (!putOff.answers(() -> super.sendRedirect(location), isSent())) {
            super.sendRedirect(location);
        }
    }

    /** As in Servlet 6.1. */
    @SuppressWarnings({"MissingOverride", "UnusedMethod"}) // it overrides there
    public void sendRedirect(String location, int status) throws IOException {
        redirect(Redirect.of(location, status));
    }

    /** Likewise. */
    @SuppressWarnings({"MissingOverride", "UnusedMethod"}) // it overrides there
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        redirect(Redirect.of(location, clearBuffer));
    }

    /** Likewise. */
    @SuppressWarnings({"MissingOverride", "UnusedMethod"}) // it overrides there
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        redirect(Redirect.of(location, status, clearBuffer));
    }

    private void redirect(Redirect redirect) throws IOException {
        PutOff.Step step = () -> redirect.send((HttpServletResponse) getResponse());
        if (!putOff.answers(step, isSent())) {
            step.take();
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!putOff.answers(() -> super.sendError(status), isSent())) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!putOff.answers(() -> super.sendError(status, message), isSent())) {
            super.sendError(status, message);
        }
    }

    /**
     * The page that was forwarded to is there, and is closed, as by the servers themselves. But a response that is not their
     * own Undertow flushes before, so that the length would not be told, and Open Liberty leaves it open for what the servlet
     * goes on to write; and an empty one is closed by a writer, which would add a character set to the type.
     */
    void forwardIsBack() throws IOException {
        if (!OpenLiberty.runs(request.getServletContext())) {
            withoutWriter = writer == null;
            putOff.dropFlushes();
        }
        if (writer != null) {
            writer.close();
        } else if (stream != null) {
            stream.close();
        }
    }
}
