package dev.stepup.samples.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The cookie of a session. Lax: no form of another site carries it, so nobody else can press a button here. */
final class SessionCookie {

    private SessionCookie() {}

    static @Nullable SessionToken read(HttpServletRequest request) {
        return SessionToken.in(name -> Collections.list(request.getHeaders(name)))
                .orElse(null);
    }

    static void write(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        add(token.text(), -1, request, response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add("", 0, request, response);
    }

    private static void add(String value, int maxAge, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(SessionToken.COOKIE, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
