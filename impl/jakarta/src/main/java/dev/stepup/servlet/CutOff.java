package dev.stepup.servlet;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Ends a connection in the middle of a response. Servers on Grizzly (Payara, GlassFish) log what a filter throws and then
 * finish the response, so that half a page would look like a whole one; on others what is thrown ends the connection.
 * Internal to the library.
 */
public final class CutOff {

    private static final String ATTRIBUTE = CutOff.class.getName();

    /** From the container's request to its connection; by name, for nothing of that server is there to compile against. */
    private static final List<String> GRIZZLY =
            List.of("getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection");

    private CutOff() {}

    /**
     * For who cannot throw as far as the filter: if it is a denial that was thrown, and the response is on its way, the
     * filter will cut the connection off when the call comes back to it.
     */
    public static void demand(ServletRequest request, ServletResponse response, Throwable thrown) {
        if (response.isCommitted() && Causes.denial(thrown).isPresent()) {
            request.setAttribute(ATTRIBUTE, true);
        }
    }

    static boolean isDemanded(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static void connection(ServletRequest request) {
        ServletRequest innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        try {
            Object at = innermost;
            for (String step : GRIZZLY) {
                at = call(at, step);
            }
            call(at, "terminateSilently");
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another server.
        }
    }

    private static Object call(Object on, String name) throws ReflectiveOperationException {
        Method method = on.getClass().getMethod(name);
        method.setAccessible(true);
        Object result = method.invoke(on);
        return result == null ? on : result;
    }
}
