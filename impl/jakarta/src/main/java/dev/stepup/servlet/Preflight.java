package dev.stepup.servlet;

import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.servlet.inventory.AnnotatedKind;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;

/** A CORS preflight: a browser's question that carries no credential and does nothing (Fetch, section 3.2.2). */
public final class Preflight {

    private Preflight() {}

    /** Whether a request is one. */
    public static boolean is(HttpServletRequest request) {
        return is(request, request.getMethod());
    }

    /** Likewise, by the method that it now has. */
    public static boolean is(HttpServletRequest request, String method) {
        return method.equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /**
     * Whether the request of this thread is one, and the method is what answers it for Jakarta REST and bears no
     * annotation of its own: the door of REST has let it pass, and the interceptor behind it has to as well.
     */
    public static boolean isAnsweredBy(Class<?> type, Method method) {
        boolean preflight = CurrentCall.get()
                .flatMap(Call::exchange)
                .filter(exchange -> exchange instanceof ServletExchange asked && is(asked))
                .isPresent();
        return preflight
                && AnnotatedKind.answersOptions(type, method)
                && !RequirementResolver.SHARED.namesMethod(type, method);
    }

    private static boolean is(ServletExchange exchange) {
        return exchange.method().equals("OPTIONS")
                && exchange.header("Origin").isPresent()
                && exchange.header("Access-Control-Request-Method").isPresent();
    }
}
