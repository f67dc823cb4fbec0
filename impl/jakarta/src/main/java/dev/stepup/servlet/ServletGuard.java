package dev.stepup.servlet;

import dev.stepup.core.session.CurrentCall;
import dev.stepup.event.Door;
import dev.stepup.servlet.server.OpenLiberty;
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

    private final String servletName;
    private final transient ServletPolicy policy;

    ServletGuard(String servletName, ServletPolicy policy) {
        this.servletName = servletName;
        this.policy = policy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OpenLiberty.forwardTarget(request)
                .filter(name -> !name.equals(servletName))
                .isEmpty()) {
            judge(policy, request);
        }
        chain.doFilter(request, response);
    }

    /** Judges right before the servlet. */
    static void judge(ServletPolicy policy, HttpServletRequest request) {
        judge(policy, policy.servlet().getName(), request);
        JudgedServlet.set(request, policy.servlet());
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
