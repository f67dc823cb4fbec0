package dev.stepup.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The decoded path that the container dispatches on, below the context root. */
final class DispatchPath {

    private DispatchPath() {}

    static String of(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.INCLUDE
                && request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) != null) {
            // While something is included the request still tells of the page around it.
            return join(
                    request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH),
                    request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO));
        }
        return join(request.getServletPath(), request.getPathInfo());
    }

    private static String join(Object servletPath, @Nullable Object pathInfo) {
        String path = servletPath + (pathInfo == null ? "" : pathInfo.toString());
        return path.isEmpty() ? "/" : path;
    }
}
