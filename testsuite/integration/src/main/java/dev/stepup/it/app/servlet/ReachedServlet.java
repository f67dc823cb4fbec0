package dev.stepup.it.app.servlet;

import dev.stepup.it.app.test.Reached;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that it was reached. */
abstract class ReachedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response);
    }

    void answer(HttpServletResponse response) throws IOException {
        // Not the class of this object: it may be one that the server has generated.
        String name = getServletName();
        response.getWriter().print(Reached.at(name.substring(name.lastIndexOf('$') + 1)));
    }
}
