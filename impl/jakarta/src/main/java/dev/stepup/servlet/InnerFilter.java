package dev.stepup.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        boolean answers = Answering.isAtOnce(request, call);
        HeldResponse held = isToBeHeld(request, response) ? HeldResponse.of(request, response) : null;
        PutOff forwarded = held == null ? ofAForward(request, response) : null;
        try {
            judge(request, call);
            chain.doFilter(request, held == null ? response : held);
        } catch (Exception | Error e) { // also what no signature says: not every language checks
            if (held != null) {
                leave(held.putOff(), e, request);
            }
            if (answers) {
                DenialAnswer.giveOrCutOff(e, call);
            }
            if (Causes.denial(e).isPresent()) {
                CutOff.passOn(request);
            }
            throw e;
        }
        if (held != null) {
            back(held.putOff(), request, call);
        } else if (forwarded != null && !isSettled(request)) {
            forwarded.take();
        }
    }

    /** What a servlet has asked for before it throws stands, unless it is a denial. */
    private static void leave(PutOff putOff, Throwable thrown, HttpServletRequest request) {
        if (Causes.denial(thrown).isPresent() || isSettled(request)) {
            putOff.drop();
            return;
        }
        try {
            putOff.release();
        } catch (IOException | RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Likewise where it comes back; but some who have called it keep a denial to themselves. */
    private static void back(PutOff putOff, HttpServletRequest request, RequestCall call)
            throws IOException, ServletException {
        if (!isSettled(request)) {
            putOff.release();
            return;
        }
        putOff.drop();
        Optional<Throwable> untold = CutOff.untold(request);
        if (untold.isPresent()) {
            DenialAnswer.giveOrCutOff(untold.get(), call);
            if (!DenialAnswer.isGiven(request)) {
                throw new ServletException(untold.get()); // for the outermost filter
            }
        }
    }

    /** Whether the response belongs to a denial: it has been answered, or will be, or the connection ends. */
    private static boolean isSettled(HttpServletRequest request) {
        return DenialAnswer.isGiven(request)
                || CutOff.isDemanded(request)
                || CutOff.untold(request).isPresent();
    }

    /** Some servers end a response when a forward is back: what was put off there cannot wait for who has forwarded. */
    private static @Nullable PutOff ofAForward(HttpServletRequest request, HttpServletResponse response) {
        return request.getDispatcherType() == DispatcherType.FORWARD
                        && response instanceof HeldResponse outer
                        && !ServletExchange.isDenied(request)
                ? outer.putOff()
                : null;
    }

    private static boolean isToBeHeld(HttpServletRequest request, HttpServletResponse response) {
        return request.getDispatcherType() != DispatcherType.INCLUDE
                && !(response instanceof HeldResponse outer && outer.putOff().isHeld())
                && !servesFiles(request);
    }

    /** Some servers send a file in the fastest way only through a response that they know. */
    private static boolean servesFiles(HttpServletRequest request) {
        HttpServletMapping mapping = request.getHttpServletMapping();
        return mapping != null
                && "default".equals(mapping.getServletName())
                && mapping.getMappingMatch() == MappingMatch.DEFAULT;
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
