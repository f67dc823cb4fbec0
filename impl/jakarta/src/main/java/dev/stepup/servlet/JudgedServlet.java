package dev.stepup.servlet;

import jakarta.servlet.ServletRequest;
import java.util.Set;

/**
 * Which servlet the guard before it has judged, in this dispatch: some containers intercept {@code service} as well, and
 * the interceptor knows neither preflights nor what stands on a {@code doXxx} method. Internal to the library.
 */
public final class JudgedServlet {

    private static final String ATTRIBUTE = JudgedServlet.class.getName();
    private static final Set<String> METHODS =
            Set.of("service", "doGet", "doHead", "doPost", "doPut", "doDelete", "doOptions", "doTrace", "doPatch");

    private JudgedServlet() {}

    static void set(ServletRequest request, Class<?> servlet) {
        request.setAttribute(ATTRIBUTE, servlet);
    }

    /** Whether a call of a servlet's method has been judged by its guard. */
    public static boolean is(Object servlet, String method, Object... arguments) {
        return METHODS.contains(method)
                && arguments.length == 2
                && arguments[0] instanceof ServletRequest request
                && request.getAttribute(ATTRIBUTE) instanceof Class<?> judged
                && judged.isInstance(servlet);
    }
}
