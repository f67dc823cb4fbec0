package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import dev.stepup.servlet.server.Connection;
import dev.stepup.servlet.server.RestEasy;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A connection that has to be {@linkplain Connection#end ended} in the middle of a response. Internal to the library.
 *
 * <p>A denial is late when the response is on its way. One that is thrown is cut off at once, where it comes out of the
 * servlet ({@link InnerFilter}) or out of a forward, or at last in {@link StepUpFilter}. Runtimes of Jakarta REST keep it to
 * themselves: its mapper and an interceptor of what is written {@linkplain #demandIfLate demand} the cut, and {@link RestEasy}
 * is told beforehand to call that mapper. What was demanded is done by the filter, or at the {@linkplain EndOfRequest end} of
 * a request that has left it.
 */
public final class CutOff {

    private static final String ATTRIBUTE = CutOff.class.getName();
    private static final String HEARD = CutOff.class.getName() + ".heard";

    private CutOff() {}

    /**
     * For who cannot throw as far as the filter: if it is a denial that was thrown, and the response is on its way, the
     * connection will be cut off when the call comes back to the filter. From another thread it is sent back there before
     * anything else is done with it, for some runtimes would complete it as if it were whole.
     *
     * @return whether that is so, and nothing more is to be answered
     */
    public static boolean demandIfLate(ServletRequest request, ServletResponse response, Throwable thrown) {
        boolean late = isLate(request, response, thrown);
        if (late) {
            demand(request);
        } else if (isOpen(request, thrown) && isBelowTheFilter(request)) {
            request.setAttribute(HEARD, thrown);
        }
        return late;
    }

    private static boolean isLate(ServletRequest request, ServletResponse response, Throwable thrown) {
        return response.isCommitted() && isOpen(request, thrown);
    }

    /** Whether it is a denial, and no filter has answered it. */
    private static boolean isOpen(ServletRequest request, Throwable thrown) {
        return Causes.denial(thrown).isPresent() && !DenialAnswer.isGiven(request);
    }

    private static void demand(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
        if (!isBelowTheFilter(request)) {
            sendBack(request);
        }
    }

    /** A denial that was not late, and that a runtime has kept to itself: nobody has been told of it. */
    static Optional<Throwable> untold(ServletRequest request) {
        return request.getAttribute(HEARD) instanceof Throwable heard && !RequestCall.isToldAtAll(request)
                ? Optional.of(heard)
                : Optional.empty();
    }

    /** Likewise, and at once: a filter of the application may end the response, or keep what is thrown to itself. */
    static void ifLate(ServletRequest request, ServletResponse response, Throwable thrown) {
        if (isLate(request, response, thrown)) {
            demand(request);
            now(request);
        }
        passOn(request);
    }

    /** It has not been kept to themselves by who heard of it: whoever catches it now may go on. */
    static void passOn(ServletRequest request) {
        request.removeAttribute(HEARD);
    }

    /** Work that the application vouches for, on a thread of its own, has a call as well, but not the request's. */
    private static boolean isBelowTheFilter(ServletRequest request) {
        return CurrentCall.get().equals(RequestCall.of(request).map(RequestCall::call));
    }

    private static void sendBack(ServletRequest request) {
        try {
            request.getAsyncContext().dispatch();
        } catch (IllegalStateException e) {
            // It is at its end, or on its way to the filter.
        }
    }

    static boolean isDemanded(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null && !DenialAnswer.isGiven(request);
    }

    /** Ends the connection of this request. */
    static void now(ServletRequest request) {
        Connection.end(request, new IOException(DeploymentMessages.cutOff()));
    }
}
