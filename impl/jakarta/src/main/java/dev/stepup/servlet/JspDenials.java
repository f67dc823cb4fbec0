package dev.stepup.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/** Denials that a JSP page would keep to itself: if it names an error page, it forwards there whatever is thrown in it. */
final class JspDenials {

    /** Jakarta Pages, {@code PageContext.EXCEPTION}; by name, for it need not be there. */
    private static final String THROWN = "jakarta.servlet.jsp.jspException";

    private JspDenials() {}

    /** Throws the denial on, if that is what leads to this forward. */
    static void passOn(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.FORWARD
                && request.getAttribute(THROWN) instanceof Throwable thrown) {
            Causes.denial(thrown).ifPresent(denied -> {
                throw denied;
            });
        }
    }
}
