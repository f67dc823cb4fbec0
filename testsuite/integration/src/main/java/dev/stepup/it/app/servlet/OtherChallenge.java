package dev.stepup.it.app.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What an application says that knows another way to sign in, and what it remembers of its own: for who wishes it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OtherChallenge extends HttpFilter {

    public static final String WISH = "X-Other-Challenge";
    public static final String CHALLENGE = "Basic realm=\"files, \\\"old\\\" ones\", charset=\"UTF-8\"";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader(WISH) != null) {
            response.addHeader("WWW-Authenticate", CHALLENGE);
            response.addHeader("Set-Cookie", "language=en");
        }
        chain.doFilter(request, response);
    }
}
