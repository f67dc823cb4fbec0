package dev.stepup.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The URL rules once more, behind the application's filters: one of them may have changed the method, and a rule may name
 * the one that the servlet now sees.
 */
final class InnerRules extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** For every path; it stands behind filters that are mapped by path. */
    static final String BY_PATH = "stepup rules by path";

    /** For every servlet; it stands behind filters that are mapped by the name of a servlet as well. */
    static final String BY_SERVLET = "stepup rules by servlet";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Where the outer filter was not passed there is no call yet; what is then denied is an error, and not a pass.
        StepUpContext.of(request.getServletContext())
                .ifPresent(context -> RequestCall.of(request, context)
                        .orElseGet(() -> RequestCall.begin(request, response, context))
                        .requireRules(request, request.getMethod()));
        chain.doFilter(request, response);
    }
}
