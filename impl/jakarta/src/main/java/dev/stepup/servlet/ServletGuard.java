package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import dev.stepup.event.Door;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The door of one annotated servlet. It is registered for the servlet's name, for that is what every way into a servlet
 * passes: also a named dispatch and an include, of which a filter by path does not hear on every server.
 */
final class ServletGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient ServletPolicy policy;
    private final Class<?> servlet;

    ServletGuard(ServletPolicy policy, Class<?> servlet) {
        this.policy = policy;
        this.servlet = servlet;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        judge(policy, servlet.getName(), request);
        JudgedServlet.set(request, servlet);
        chain.doFilter(request, response);
    }

    /** The name of the guard of a servlet. */
    static String nameFor(String servletName) {
        return "stepup " + servletName;
    }

    static void judge(ServletPolicy policy, String target, HttpServletRequest request) {
        // A preflight may pass where all that it can run is what answers OPTIONS.
        if (!Preflight.is(request) || policy.namesOptions() || policy.mayServeAnything()) {
            policy.requirement(request.getMethod())
                    .ifPresent(requirement ->
                            CurrentCall.required(requirement, target).require(requirement, Door.SERVLET, target));
        }
    }
}
