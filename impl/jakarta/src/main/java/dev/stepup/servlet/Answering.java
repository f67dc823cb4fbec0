package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;

/** Who answers a denial that comes out of a dispatch. */
enum Answering {
    /** The filter around the dispatch. */
    HERE,
    /**
     * The same, and then it is thrown on to the filter around the outer dispatch: who forwards has given the response away,
     * and may not let through what is thrown, as Jetty when it forwards to a welcome file.
     */
    AT_ONCE,
    /** The filter around the outer dispatch: a page goes on after what it has included. */
    AROUND;

    private static final EnumSet<DispatcherType> ASKED = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC);

    /** Whether it is the container that hands the request over, and nothing of the application that dispatches it. */
    static boolean isAsked(HttpServletRequest request) {
        return ASKED.contains(request.getDispatcherType());
    }

    /**
     * Whether a denial is answered where it comes out of the servlet: also one that was forwarded to. A filter may stand
     * before forwards as well, and one that forwards by name does so past the outermost filter. To be asked beforehand.
     */
    static boolean isAtOnce(HttpServletRequest request, RequestCall call) {
        return isAsked(request) || (request.getDispatcherType() == DispatcherType.FORWARD && !call.foreign());
    }

    /**
     * Who answers. To be asked beforehand: when a forward has failed, some containers still tell of it afterwards.
     *
     * @param known the call that the request carries, if it is of this application
     * @param foreign whether another application has dispatched the request to this one
     */
    static Answering of(HttpServletRequest request, Optional<RequestCall> known, boolean foreign) {
        // Where no filter for this request is on this thread nobody else would answer: so a container forwards to its
        // login page.
        boolean around = known.isPresent() && CurrentCall.get().equals(known.map(RequestCall::call));
        return switch (request.getDispatcherType()) {
            case INCLUDE -> around || foreign ? AROUND : HERE;
            case FORWARD -> foreign ? AROUND : around ? AT_ONCE : HERE;
            default -> HERE;
        };
    }
}
