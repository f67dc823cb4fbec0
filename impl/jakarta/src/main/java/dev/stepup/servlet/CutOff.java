package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import dev.stepup.servlet.server.Connection;
import dev.stepup.servlet.server.RestEasy;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
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
    private static final String SPARED = CutOff.class.getName() + ".spared";
    private static final String HEARD = CutOff.class.getName() + ".heard";

    private CutOff() {}

    /**
     * For who cannot throw as far as the filter: if it is a denial that was thrown, or may hide one, and the response is on its
     * way, the connection will be cut off when the call comes back to the filter. From another thread it is sent back there
     * before anything else is done with it, for some runtimes would complete it as if it were whole.
     *
     * @return whether that is so, and nothing more is to be answered
     */
    public static boolean demandIfLate(ServletRequest request, Throwable thrown) {
        boolean late = isLate(request, thrown);
        if (late) {
            demand(request);
        } else if (Causes.denial(thrown).isPresent() && !DenialAnswer.isGiven(request) && isBelowTheFilter(request)) {
            request.setAttribute(HEARD, thrown);
        }
        return late;
    }

    /**
     * Whether half a page may be on its way. Whatever is thrown after a denial may have taken its place, as what goes wrong in
     * {@code finally} does.
     */
    static boolean isLate(ServletRequest request, Throwable thrown) {
        boolean committed =
                RequestCall.of(request).filter(RequestCall::isCommitted).isPresent();
        return committed
                && (Causes.denial(thrown).isPresent() || mayHideADenial(request))
                && !DenialAnswer.isGiven(request);
    }

    private static boolean mayHideADenial(ServletRequest request) {
        return isUnanswered(request) && request.getAttribute(SPARED) == null;
    }

    /** Whether something was denied, also what somebody has caught, and no answer to that is a part of the response. */
    static boolean isUnanswered(ServletRequest request) {
        return ServletExchange.isDenied(request) && !RequestCall.isToldAtAll(request);
    }

    /** What is on its way is no page: the application has answered by a redirect or an error of its own. */
    static void spare(ServletRequest request) {
        request.setAttribute(SPARED, true);
    }

    private static void demand(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
        if (!isBelowTheFilter(request)) {
            sendBack(request);
        }
    }

    /** A denial that was not late, and that a runtime has kept to itself: nobody has been told of it. */
    public static Optional<Throwable> untold(ServletRequest request) {
        return request.getAttribute(HEARD) instanceof Throwable heard && !RequestCall.isTold(request)
                ? Optional.of(heard)
                : Optional.empty();
    }

    /**
     * Ends the connection at once if the response is on its way: a filter of the application may end the response, or keep
     * what is thrown to itself.
     */
    static void ifLate(RequestCall call, Throwable thrown) {
        HttpServletRequest request = call.request();
        if (isLate(request, thrown)) {
            demand(request);
            now(request);
        }
    }

    /** It has not been kept to themselves by who heard of it: whoever catches it now may go on. */
    public static void forget(ServletRequest request) {
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
