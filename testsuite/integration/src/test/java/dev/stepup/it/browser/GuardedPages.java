package dev.stepup.it.browser;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A guarded page at every path. */
@WebServlet(urlPatterns = "/*", name = "guarded pages")
@RequiresAal(RequiredAal.AAL1)
public class GuardedPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print("reached");
    }
}
