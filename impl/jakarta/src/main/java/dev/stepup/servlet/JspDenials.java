package dev.stepup.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/** Denials that a JSP page would keep to itself: if it names an error page, that is shown whatever is thrown. */
final class JspDenials {

    /** Jakarta Pages, {@code PageContext.EXCEPTION}; by name, for it need not be there. */
    private static final String THROWN = "jakarta.servlet.jsp.jspException";

    private JspDenials() {}

    /** Throws the denial on, if that is what leads to this dispatch: an include where half a page is on its way. */
    static void passOn(HttpServletRequest request) {
        DispatcherType type = request.getDispatcherType();
        if ((type == DispatcherType.FORWARD || type == DispatcherType.INCLUDE)
                && request.getAttribute(THROWN) instanceof Throwable thrown) {
            Causes.denial(thrown).ifPresent(denied -> {
                request.removeAttribute(THROWN);
                throw denied;
            });
        }
    }
}
