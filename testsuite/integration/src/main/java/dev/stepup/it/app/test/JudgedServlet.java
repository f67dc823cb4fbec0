package dev.stepup.it.app.test;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /test/judged} tells what was judged since. */
@WebServlet("/test/judged")
public class JudgedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    Judgements judgements;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(String.join("\n", judgements.takeAll()));
    }
}
