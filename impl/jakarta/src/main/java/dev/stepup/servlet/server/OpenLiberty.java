package dev.stepup.servlet.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * What only Open Liberty's own classes tell. By name, for nothing of that server is there to compile against. Internal to the
 * library.
 */
public final class OpenLiberty {

    private OpenLiberty() {}

    /** Whether this application runs there. */
    public static boolean runs(ServletContext servletContext) {
        return isOfIt(servletContext);
    }

    /**
     * The name of the servlet that a forward goes to; "" if it goes to none. The filters that are called on the way may be
     * another's: for all forwards by name from one path Open Liberty takes those of the first, and from then on takes
     * them for a forward to that path as well.
     *
     * @return empty where a forward is not in progress, or on another server
     * @throws IllegalStateException if that cannot be told any more: then nothing may be forwarded to
     */
    public static Optional<String> forwardTarget(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            return Optional.empty();
        }
        ServletRequest innermost = Innermost.of(request);
        if (!isOfIt(innermost)) {
            return Optional.empty();
        }
        try {
            Object dispatch = Innermost.call(innermost, "getWebAppDispatcherContext");
            Object servlet = dispatch == null ? null : Innermost.call(dispatch, "getCurrentServletReference");
            Object name = servlet == null ? null : Innermost.call(servlet, "getServletName");
            return Optional.of(name == null ? "" : name.toString());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(ServerMessages.forwardNotTold(), e);
        }
    }

    /** The cookies that were added to a response, of which its headers do not tell there; none on another server. */
    public static List<Cookie> cookies(ServletResponse response) {
        ServletResponse container = Innermost.of(response);
        try {
            return isOfIt(container) && Innermost.call(container, "getAddedCookies") instanceof Cookie[] cookies
                    ? List.of(cookies)
                    : List.of();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return List.of(); // They are the application's, and whoever is denied can do without.
        }
    }

    private static boolean isOfIt(Object object) {
        String name = object.getClass().getName();
        return name.startsWith("com.ibm.") || name.startsWith("io.openliberty.");
    }
}
