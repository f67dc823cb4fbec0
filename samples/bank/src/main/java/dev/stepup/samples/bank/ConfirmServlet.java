package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.StepUp;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Shows a transfer once more before it is made. The form comes here by GET, and the second factor is asked here: the way
 * back from it leads to this address with its query, so that nothing typed is lost. It is not asked for an order that
 * would be refused anyway.
 */
@WebServlet("/transfer/confirm")
public class ConfirmServlet extends HttpServlet {

    @Inject
    TransferForm form;

    @Inject
    StepUp stepUp;

    @Override
    @RequiresAal(RequiredAal.AAL1)
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TransferOrder order = form.read(request);
        Map<String, String> errors = form.errors(order);
        if (!errors.isEmpty()) {
            form.show(request, response, errors);
            return;
        }
        stepUp.require(Requirement.of(RequiredAal.AAL2));
        request.setAttribute("order", order);
        request.getRequestDispatcher("/WEB-INF/views/confirm.jsp").forward(request, response);
    }
}
