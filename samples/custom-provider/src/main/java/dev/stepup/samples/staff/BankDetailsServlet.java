package dev.stepup.samples.staff;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.StepUp;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Where the wages go. For this a second factor is asked that is not older than five minutes. */
@WebServlet("/bank-details")
@RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
public class BankDetailsServlet extends HttpServlet {

    @Inject
    StepUp stepUp;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("owner", stepUp.current().orElseThrow());
        View.BANK_DETAILS.show(request, response);
    }
}
