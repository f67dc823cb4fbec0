package dev.stepup.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The door behind the application's filters. It holds the URL rules once more: a filter may have changed the method, and a
 * rule may name the one that the servlet now sees. And from here a denial is answered at once: a filter may end the response
 * whatever is thrown through it, as one that compresses does, and what it ends would be an empty page.
 */
final class InnerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final EnumSet<DispatcherType> EVERY_DISPATCH = EnumSet.allOf(DispatcherType.class);

    /** For every path; it stands behind filters that are mapped by path. */
    static final String BY_PATH = "stepup inner by path";

    /** For every servlet; it stands behind filters that are mapped by the name of a servlet as well. */
    static final String BY_SERVLET = "stepup inner by servlet";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<StepUpContext> context = StepUpContext.of(request.getServletContext());
        if (context.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // Where the outer filter was not passed there is no call yet; what is then denied is an error, and not a pass.
        RequestCall call = RequestCall.of(request, context.get())
                .orElseGet(() -> RequestCall.begin(request, response, context.get()));
        // Asked now: when a forward has failed, some containers still tell of it.
        boolean atOnce = Answering.isAtOnce(request, call);
        Holding holding = Holding.of(request, response);
        try {
            judge(request, call);
            chain.doFilter(request, holding.response());
        } catch (Exception | Error e) { // also what no signature says: not every language checks
            if (holding.thrown(e)) {
                CutOff.spare(request);
            } else if (atOnce) {
                DenialAnswer.giveOrCutOff(e, call);
            }
            if (Causes.denial(e).isPresent()) {
                CutOff.forget(request);
            }
            throw e;
        }
        holding.back(call);
    }

    private static void judge(HttpServletRequest request, RequestCall call) {
        call.requireRules(request, request.getMethod());
        call.context().targets().perhapsLeftOut(request).ifPresent(policy -> ServletGuard.judge(policy, request));
    }

    /** Maps them to one servlet, for a mapping to every servlet is not heeded everywhere, or not for a dispatch by name. */
    static void register(String servletName, ServletContext servletContext) {
        FilterRegistration byServlet = servletContext.getFilterRegistration(BY_SERVLET);
        if (byServlet != null) {
            byServlet.addMappingForServletNames(EVERY_DISPATCH, true, servletName);
        }
    }
}
