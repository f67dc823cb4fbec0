package dev.stepup.it.app.servlet;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Guarded by nothing but URL rules. */
@WebServlet(
        name = "UrlServlet",
        value = {"/url/*", "*.ext"})
public class UrlServlet extends ReachedServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response);
        response.getWriter().print(" at " + request.getPathInfo());
    }
}
