package dev.stepup.samples.servletonly;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A second factor is needed, and one from this morning will not do. */
@WebServlet("/keys")
@RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
public class KeysServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.write(response, "Keys", "<p>The key is under the mat.</p>");
    }
}
