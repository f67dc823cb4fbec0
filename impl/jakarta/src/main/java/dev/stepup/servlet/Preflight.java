package dev.stepup.servlet;

import jakarta.servlet.http.HttpServletRequest;

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
}
