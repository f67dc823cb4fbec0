package dev.stepup.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a servlet does to its response when something has been denied already: a denial may be on its way out, and nobody has
 * answered it yet. Whoever has caught the denial, and has stayed, gets what they have asked for when they come back.
 */
final class PutOff {

    private final HttpServletRequest request;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Step answer;
    private volatile @Nullable Step flush;
    private @Nullable Step close;
    private boolean flushed;
    private boolean left;

    /** Something that is done to the response. */
    interface Step {
        void take() throws IOException;
    }

    /** @param request tells whether anything has been denied */
    PutOff(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The response is closed.
     *
     * @return whether that is put off
     */
    synchronized boolean closes(Step step) {
        boolean held = !left && ServletExchange.isDenied(request);
        if (held) {
            close = step;
        }
        return held;
    }

    /**
     * The caller is sent elsewhere, or told of an error; the first time counts. What is included does not get that far on
     * every server.
     *
     * @return whether that is put off
     */
    synchronized boolean answers(Step step, boolean committed) {
        boolean held = !committed && isOnTheWayOut() && request.getDispatcherType() != DispatcherType.INCLUDE;
        if (held && answer == null) {
            answer = step;
        }
        return held;
    }

    /**
     * What has been written is sent; that would be the beginning of an answer.
     *
     * @return whether that is put off, at most until something more is written
     */
    synchronized boolean flushes(Step step, boolean committed) {
        boolean held = !committed && isOnTheWayOut();
        if (held) {
            flush = step;
        }
        return held || flushed;
    }

    /** Whoever works on another thread is not on the way out, and may complete the response by themselves. */
    private boolean isOnTheWayOut() {
        return !left && Thread.currentThread() == thread && ServletExchange.isDenied(request);
    }

    /** From now on the container would flush only to close: nothing is sent before that. */
    synchronized void dropFlushes() {
        flushed = true;
    }

    /**
     * Something is to be written: nobody is on the way out.
     *
     * @return whether it counts; after an error or a redirect it would not
     */
    boolean goesOn() throws IOException {
        Step due = flush;
        if (due != null) {
            flush = null;
            due.take();
        }
        return answer == null || RequestCall.isTold(request);
    }

    /** Whether the servlet has not come back yet. */
    synchronized boolean isHeld() {
        return !left;
    }

    /** The servlet has come back with a denial, or the caller has been told of one. */
    synchronized void drop() {
        left = true;
        flush = null;
        close = null;
        answer = null;
    }

    /** The servlet has come back: whoever goes on elsewhere does to the response what they like. */
    void release() throws IOException {
        synchronized (this) {
            left = true;
        }
        take();
    }

    /** Does what was put off. What has been told of a denial meanwhile stands in place of errors and redirects. */
    void take() throws IOException {
        for (Step step : due()) {
            step.take();
        }
    }

    private synchronized List<Step> due() {
        Step first = RequestCall.isTold(request) ? null : answer;
        Step last = close == null && first == null ? flush : close;
        flush = null;
        close = null;
        answer = null;
        return Stream.of(first, last).filter(Objects::nonNull).toList();
    }
}
