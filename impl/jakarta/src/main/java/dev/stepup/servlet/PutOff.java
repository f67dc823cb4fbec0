package dev.stepup.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a servlet does to its response when something has been denied already: a denial may be on its way out, and nobody has
 * answered it yet. Whoever has caught the denial, and has stayed, sees no difference when all is done.
 */
final class PutOff {

    private final HttpServletRequest request;
    private final List<Step> ends = new ArrayList<>();
    private volatile @Nullable Step flush;
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
            ends.add(step);
        }
        return held;
    }

    /**
     * The caller is sent elsewhere, or told of an error; not where the response is in other hands, which complete it.
     *
     * @return whether that is put off
     */
    boolean answers(Step step) {
        return !request.isAsyncStarted() && closes(step);
    }

    /**
     * What has been written is sent; that would be the beginning of an answer.
     *
     * @return whether that is put off, at most until something more is written
     */
    synchronized boolean flushes(Step step, boolean committed) {
        boolean held = !left && !committed && ServletExchange.isDenied(request) && !request.isAsyncStarted();
        if (held) {
            flush = step;
        }
        return held || flushed;
    }

    /** From now on the container would flush only to close: nothing is sent before that. */
    synchronized void isFlushed() {
        flushed = true;
    }

    /** Something is written: nobody is on the way out. */
    void goesOn() throws IOException {
        Step due = flush;
        if (due != null) {
            flush = null;
            due.take();
        }
    }

    /** Whether the servlet has done what ends a response, or begins to send it. */
    synchronized boolean isAnswered() {
        return flush != null || !ends.isEmpty();
    }

    /** Whether the servlet has not come back yet. */
    synchronized boolean isHeld() {
        return !left;
    }

    /** The servlet has come back with something thrown: what comes of the response is for others to say. */
    synchronized void drop() {
        left = true;
        flush = null;
        ends.clear();
    }

    /** The servlet has come back: whoever goes on elsewhere does to the response what they like. */
    void release() throws IOException {
        for (Step step : due()) {
            step.take();
        }
    }

    private synchronized List<Step> due() {
        left = true;
        Step due = flush;
        flush = null;
        return due != null && ends.isEmpty() ? List.of(due) : ends;
    }
}
