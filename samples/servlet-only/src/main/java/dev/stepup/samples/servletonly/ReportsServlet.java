package dev.stepup.samples.servletonly;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** No guard is seen here: the rule is in {@code META-INF/stepup.properties}. */
@WebServlet("/reports/*")
public class ReportsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.write(response, "Reports", "<p>Nothing to report.</p>");
    }
}
