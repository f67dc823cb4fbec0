package dev.stepup.servlet;

import dev.stepup.Denial;
import dev.stepup.core.answer.Answer;
import dev.stepup.core.session.Call;
import dev.stepup.event.Door;
import dev.stepup.spi.SessionProvider;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that a request carries in an attribute, from the first filter through every dispatch. Internal to the library.
 *
 * @param call the evidence, and what was judged by it
 * @param context what the application is guarded with
 * @param foreign whether another application has dispatched the request to this one
 */
public record RequestCall(Call call, StepUpContext context, boolean foreign) {

    private static final String ATTRIBUTE = RequestCall.class.getName();
    private static final String TOLD = RequestCall.class.getName() + ".told";

    /** Whether the response is the answer to a denial, from whatever door. */
    static boolean isTold(ServletRequest request) {
        return isToldAtAll(request) && request.getAttribute(TOLD) != DispatcherType.INCLUDE;
    }

    /** Whether there is an answer to a denial, be it as a part of a page. */
    static boolean isToldAtAll(ServletRequest request) {
        return request.getAttribute(TOLD) != null;
    }

    /** The call of a request; empty where no filter of the library has seen it. */
    public static Optional<RequestCall> of(ServletRequest request) {
        return attribute(request) instanceof RequestCall call ? Optional.of(call) : Optional.empty();
    }

    /** The call of a request as far as it belongs to this application: several may share the library. */
    static Optional<RequestCall> of(ServletRequest request, StepUpContext context) {
        return of(request).filter(call -> call.context().equals(context));
    }

    /** What a request carries: also the call of an application that has loaded the library by itself. */
    static @Nullable Object attribute(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE);
    }

    /** The request goes back to the application that has dispatched it. */
    static void restore(ServletRequest request, @Nullable Object before) {
        request.setAttribute(ATTRIBUTE, before);
    }

    static RequestCall begin(HttpServletRequest request, HttpServletResponse response, StepUpContext context) {
        // Another application that has dispatched the request here may have wrapped the response.
        Object before = attribute(request);
        HttpServletResponse outermost = before instanceof RequestCall outer ? outer.response() : response;
        ServletExchange exchange = new ServletExchange(request, outermost, context.answers());
        RequestCall call = new RequestCall(context.judge().begin(exchange), context, before != null);
        request.setAttribute(ATTRIBUTE, call);
        return call;
    }

    /**
     * Holds the URL rules.
     *
     * @param method the method as it is now: what stands before may have changed it
     */
    void requireRules(HttpServletRequest request, String method) {
        requireRules(request, method, DispatchPath.of(request));
    }

    /**
     * Holds the URL rules.
     *
     * @param method the method as it is now: what stands before may have changed it
     * @param path the path as it is now, likewise
     */
    public void requireRules(HttpServletRequest request, String method, String path) {
        boolean preflight = Preflight.is(request, method) && context.targets().answersPreflights(request);
        context.rules().requirement(path, method, preflight).ifPresent(asked -> call.require(asked, Door.URL, path));
    }

    /** The provider whose callback was asked for, if that is so. */
    Optional<SessionProvider> landing(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                ? context.judge().providers().landingAt(DispatchPath.of(request))
                : Optional.empty();
    }

    /** What who comes back to a callback is told; empty where the provider has answered by itself. */
    Optional<Answer> land(SessionProvider provider, HttpServletRequest request, HttpServletResponse response) {
        ServletExchange exchange = new ServletExchange(request, response, context.answers());
        return context.landings().land(provider, call, exchange, exchange);
    }

    /** What the caller is told of a denial. */
    public Answer answer(Denial denial, HttpServletRequest request, HttpServletResponse response) {
        return context.answers().answer(denial, call, new ServletExchange(request, response, context.answers()));
    }

    /** The caller has been told, or will be by whoever has asked for the {@linkplain #answer answer}. */
    public static void tell(ServletRequest request) {
        request.setAttribute(TOLD, request.getDispatcherType());
    }

    /** Whether something of the response is on its way. */
    public boolean isCommitted() {
        return response().isCommitted();
    }

    /** The request as it came, without what the application has wrapped around it. */
    HttpServletRequest request() {
        return asItCame(HttpServletRequest.class);
    }

    /** The response likewise. */
    HttpServletResponse response() {
        return asItCame(HttpServletResponse.class);
    }

    private <T> T asItCame(Class<T> type) {
        return call.exchange().flatMap(exchange -> exchange.unwrap(type)).orElseThrow();
    }
}
