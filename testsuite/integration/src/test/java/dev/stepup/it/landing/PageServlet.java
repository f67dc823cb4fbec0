package dev.stepup.it.landing;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Pages of an application: what was asked for, and what its HTTP session keeps. */
@WebServlet(
        urlPatterns = {"/page/*", "/secret/*"},
        asyncSupported = true)
public class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BASKET = "basket";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = "/stepup/callback?" + request.getQueryString();
        switch (String.valueOf(request.getPathInfo())) {
            case "/forward" -> request.getRequestDispatcher(to).forward(request, response);
            case "/include" -> request.getRequestDispatcher(to).include(request, response);
            case "/async" -> request.startAsync().dispatch(to);
            case "/language" -> {
                response.addCookie(new Cookie("language", "en"));
                request.getRequestDispatcher("/secret/a").forward(request, response);
            }
            case "/leave" -> request.getSession().invalidate();
            case "/fill" -> request.getSession().setAttribute(BASKET, request.getQueryString());
            default ->
                response.getWriter()
                        .println("reached " + request.getRequestURI() + "?" + request.getQueryString() + " basket "
                                + Optional.ofNullable(request.getSession(false))
                                        .map(session -> session.getAttribute(BASKET)));
        }
    }
}
