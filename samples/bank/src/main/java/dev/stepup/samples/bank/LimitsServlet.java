package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The limits. A second factor from this morning is not enough here: it has to be a fresh one. */
@WebServlet("/limits")
@RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
public class LimitsServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("limit", TransferOrder.LIMIT);
        request.getRequestDispatcher("/WEB-INF/views/limits.jsp").forward(request, response);
    }
}
