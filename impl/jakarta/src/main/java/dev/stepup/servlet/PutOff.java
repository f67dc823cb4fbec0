package dev.stepup.servlet;

import dev.stepup.servlet.server.RestEasy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a servlet does to its response when something has been denied already: a denial may be on its way out, and nobody has
 * answered it yet. Whoever has caught the denial, and has stayed, gets what they have asked for when they come back: what they
 * have asked for first, for after that a response is complete.
 */
final class PutOff {

    private final HttpServletRequest request;
    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Step answer;
    private volatile @Nullable Step flush;
    private volatile boolean complete;
    private @Nullable Step close;
    private boolean flushesDropped;
    private volatile boolean including;
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
        if (held && !isComplete()) {
            begin();
            close = step;
            complete = request.getDispatcherType() != DispatcherType.INCLUDE; // not every server heeds that one
        }
        return held;
    }

    /**
     * The caller is sent elsewhere, or told of an error. What is included does not get that far on every server.
     *
     * @return whether that is put off
     */
    synchronized boolean answers(Step step, boolean committed) {
        boolean held = !committed && isOnTheWayOut() && !isIncluded();
        if (held && !isComplete()) {
            begin();
            flush = null; // nothing is on its way yet
            answer = step;
            complete = true;
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
        if (held && !isComplete()) {
            begin();
            flush = step;
        }
        return held || flushesDropped;
    }

    /** Whoever works on another thread is not on the way out, and may complete the response by themselves. */
    private boolean isOnTheWayOut() {
        return !left && Thread.currentThread() == thread && ServletExchange.isDenied(request);
    }

    private boolean isIncluded() {
        return including || request.getDispatcherType() == DispatcherType.INCLUDE;
    }

    /**
     * Something is included, or has been.
     *
     * @return whether something was before
     */
    boolean includes(boolean now) {
        boolean before = including;
        including = now;
        return before;
    }

    /** From now on the response seems to be on its way. */
    private void begin() {
        if (!isPending()) {
            RestEasy.hearLateDenial();
        }
    }

    /** What another door has told of a denial meanwhile stands in place of errors and redirects. */
    private boolean isComplete() {
        return complete && !RequestCall.isTold(request);
    }

    /** Whether the response would be on its way already, had nothing been put off. */
    boolean isPending() {
        return (flush != null || complete) && !RequestCall.isTold(request);
    }

    /** From now on the container would flush only to close: nothing is sent before that. */
    synchronized void dropFlushes() {
        flushesDropped = true;
    }

    /**
     * Something is to be written: nobody is on the way out.
     *
     * @return whether it counts; a complete response takes nothing more
     */
    boolean goesOn() throws IOException {
        if (isComplete()) {
            return false;
        }
        takeFlush();
        return true;
    }

    /** Whether the servlet has not come back yet. */
    synchronized boolean isHeld() {
        return !left;
    }

    /** The servlet has come back with a denial, or the caller has been told of one. */
    synchronized void drop() {
        left = true;
        flush = null;
        clear();
    }

    /** Something within the servlet has come back with something thrown: no page comes of it. */
    synchronized void undoPage() {
        flush = null;
        close = null;
        complete = answer != null;
    }

    /**
     * The servlet has come back with something else thrown: what it has written is no page, but it may have answered.
     *
     * @return whether it has
     */
    boolean releaseAnswer() throws IOException {
        Step due;
        synchronized (this) {
            due = dueAnswer();
            drop();
        }
        if (due != null) {
            due.take();
        }
        return due != null;
    }

    private @Nullable Step dueAnswer() {
        return answer == null || RequestCall.isTold(request) ? null : answer;
    }

    /** The servlet has come back: whoever goes on elsewhere does to the response what they like. */
    void release() throws IOException {
        synchronized (this) {
            left = true;
        }
        take();
    }

    /** Does what was put off. */
    void take() throws IOException {
        Step end = takeEnd();
        if (end != null) {
            end.take();
        } else {
            takeFlush();
        }
    }

    private synchronized @Nullable Step takeEnd() {
        Step first = dueAnswer();
        Step end = first == null ? close : first;
        if (end != null) {
            flush = null;
        }
        clear();
        return end;
    }

    /** Whoever writes on another thread waits for it. */
    private void takeFlush() throws IOException {
        if (flush == null) {
            return;
        }
        synchronized (this) {
            Step due = flush;
            if (due != null) {
                try {
                    due.take();
                } finally {
                    flush = null;
                }
            }
        }
    }

    private void clear() {
        close = null;
        answer = null;
        complete = false;
    }
}
