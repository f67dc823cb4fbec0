package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What is forwarded or included is answered by the filter around the outer request: its response is whole. */
final class InnerDispatch {

    private InnerDispatch() {}

    /**
     * Whether a filter around it answers. Where none is on this thread, as when the container forwards to its login page,
     * nobody else would.
     *
     * @param known what the request carries; the thread may be one that works for another
     * @param foreign whether another application has dispatched the request to this one
     */
    static boolean is(HttpServletRequest request, Optional<RequestCall> known, boolean foreign) {
        boolean around = foreign || (known.isPresent() && CurrentCall.get().equals(known.map(RequestCall::call)));
        return switch (request.getDispatcherType()) {
            case INCLUDE -> around;
            case FORWARD -> around && !isToWelcomeFile(request);
            default -> false;
        };
    }

    /** Jetty's default servlet forwards to welcome files, and answers whatever is thrown there with a 500. */
    private static boolean isToWelcomeFile(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.FORWARD_MAPPING) instanceof HttpServletMapping outer) {
            ServletRegistration from = request.getServletContext().getServletRegistration(outer.getServletName());
            return from != null && String.valueOf(from.getClassName()).startsWith("org.eclipse.jetty.");
        }
        return false;
    }
}
