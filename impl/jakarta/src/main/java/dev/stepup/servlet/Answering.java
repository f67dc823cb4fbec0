package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

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

    /**
     * Who answers. To be asked beforehand: when a forward has failed, some containers still tell of it afterwards.
     *
     * @param foreign whether another application has dispatched the request to this one
     */
    static Answering of(HttpServletRequest request, boolean foreign) {
        DispatcherType type = request.getDispatcherType();
        if (type == DispatcherType.INCLUDE || (type == DispatcherType.FORWARD && foreign)) {
            return AROUND;
        }
        // Where no filter is on this thread, as when the container forwards to its login page, nobody else would
        // answer.
        return type == DispatcherType.FORWARD && CurrentCall.get().isPresent() ? AT_ONCE : HERE;
    }
}
