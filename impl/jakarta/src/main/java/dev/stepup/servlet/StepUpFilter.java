package dev.stepup.servlet;

import dev.stepup.core.answer.Answer;
import dev.stepup.core.config.Urls;
import dev.stepup.core.policy.UrlRules;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.spi.SessionProvider;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outermost door: it opens the call that all other doors judge by, holds the URL rules, and turns a denial that is
 * thrown anywhere below it into the answer for the caller.
 *
 * <p>The library registers it by itself, for every path and every kind of dispatch, before the application's filters. An
 * application that leaves the library's initializer out (for instance by {@code <absolute-ordering/>}) gets no guard from
 * declaring this filter alone: it then answers every request with 503.
 */
public final class StepUpFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("dev.stepup");

    /** Filters come up after listeners, so that every servlet is registered, and Faces is there. */
    @Override
    public void init() throws ServletException {
        GuardCheck.require(getServletContext());
        try {
            if (FacesDenials.concern(getServletContext())) {
                FacesDenials.passOn();
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, DeploymentMessages.facesNotReached(), e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<StepUpContext> context = StepUpContext.of(request.getServletContext());
        if (context.isEmpty()) {
            // The deployment did not come up. Nothing is known about what would be guarded, so nothing passes.
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Object outer = RequestCall.attribute(request);
        // A dispatch from another application brings the call of that one: it knows nothing of the rules here.
        Optional<RequestCall> known = RequestCall.of(request, context.get());
        boolean foreign = outer != null && known.isEmpty();
        Answering answering = Answering.of(request, known, foreign);
        boolean asked = Answering.isAsked(request);
        RequestCall current = known.orElseGet(() -> RequestCall.begin(request, response, context.get()));
        ServletExchange.perhapsError(request);
        Call before = CurrentCall.enter(current.call());
        try {
            if (answering == Answering.HERE) {
                EndOfRequest.comesBack(request);
            }
            pass(request, response, chain, current, answering);
        } finally {
            leave(before, () -> {
                if (foreign) {
                    RequestCall.restore(request, outer);
                }
                if (foreign || answering == Answering.HERE) {
                    EndOfRequest.of(request, current.call());
                }
                if (asked && DenialAnswer.isGiven(request)) {
                    EndOfRequest.now(request);
                }
            });
        }
    }

    /** Whatever a store of sessions throws at the end: the thread must not go on with this caller. */
    private static void leave(@Nullable Call before, Runnable end) {
        try {
            end.run();
        } finally {
            CurrentCall.restore(before);
        }
    }

    private static void pass(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            RequestCall current,
            Answering answering)
            throws IOException, ServletException {
        try {
            if (CutOff.isDemanded(request)) {
                throw cutOff(request, null); // it has come back for that alone
            }
            if (isAmbiguous(request, current.context().rules())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            Optional<SessionProvider> landing = current.landing(request);
            if (landing.isPresent()) {
                land(landing.get(), request, response, current);
                return;
            }
            judge(request, current);
            boolean forwarded = request.getDispatcherType() == DispatcherType.FORWARD;
            chain.doFilter(request, response);
            if (CutOff.isDemanded(request)) {
                throw cutOff(request, null);
            }
            Optional<Throwable> untold = answering == Answering.HERE ? CutOff.untold(request) : Optional.empty();
            if (untold.isPresent()) {
                throw new ServletException(untold.get()); // of a runtime that is a filter
            }
            if (forwarded && response instanceof HeldResponse held && !request.isAsyncStarted()) {
                held.forwardIsBack();
            }
        } catch (Exception | Error e) { // also what no signature says: not every language checks
            if (answering == Answering.AT_ONCE) {
                DenialAnswer.giveOrCutOff(e, current);
            }
            if (answering != Answering.HERE) {
                throw e;
            }
            if (DenialAnswer.give(e, current, request)) {
                tellIfNoDenial(e);
            } else if (Causes.denial(e).isPresent() || CutOff.isDemanded(request) || CutOff.isLate(request, e)) {
                throw cutOff(request, e);
            } else {
                throw e;
            }
        }
    }

    /**
     * What is thrown after an answer would otherwise be seen by nobody; an error is thrown on. What cannot be written any more
     * is to be expected.
     */
    private static void tellIfNoDenial(Throwable thrown) {
        if (Causes.denial(thrown).isEmpty()) {
            Level level = thrown instanceof IOException ? Level.DEBUG : Level.WARNING;
            LOG.log(level, DeploymentMessages.thrownAfterwards(), thrown);
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }

    private static boolean isAmbiguous(HttpServletRequest request, UrlRules rules) {
        // Some runtimes behind a servlet read the undecoded address, and would climb where the container has not.
        boolean climbing = !rules.rules().isEmpty() && Urls.isClimbing(request.getRequestURI());
        return climbing || rules.isAmbiguous(DispatchPath.of(request));
    }

    private static void land(
            SessionProvider provider, HttpServletRequest request, HttpServletResponse response, RequestCall current)
            throws IOException {
        Optional<Answer> answer = current.land(provider, request, response);
        if (answer.isPresent()) {
            AnswerWriter.write(answer.get(), current.context().pages(), request, response);
        }
    }

    private static void judge(HttpServletRequest request, RequestCall current) {
        JspDenials.passOn(request);
        current.requireRules(request, request.getMethod());
        if (request.getDispatcherType() != DispatcherType.INCLUDE) {
            ServletTargets targets = current.context().targets();
            targets.policyWithoutGuard(request)
                    .ifPresent(policy -> ServletGuard.judge(policy, DispatchPath.of(request), request));
        }
    }

    /** Half a page must not pass for a whole one. */
    private static IOException cutOff(HttpServletRequest request, @Nullable Throwable cause) {
        CutOff.now(request);
        return new IOException(DeploymentMessages.cutOff(), cause);
    }
}
