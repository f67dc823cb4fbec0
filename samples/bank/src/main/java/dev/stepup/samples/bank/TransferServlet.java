package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * The form, and the transfer itself. The POST carries no guard of its own: {@link TransferService} has it. It needs no
 * token against forged requests here, for Kratos' session cookie is {@code SameSite=Lax}: another site's POST has no
 * session. Where hosts that you do not trust share the cookie's domain, it does need one.
 */
@WebServlet("/transfer")
public class TransferServlet extends HttpServlet {

    @Inject
    TransferForm form;

    @Inject
    TransferService service;

    @Override
    @RequiresAal(RequiredAal.AAL1)
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.show(request, response, Map.of());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        TransferOrder order = form.read(request);
        Map<String, String> errors = form.errors(order);
        if (!errors.isEmpty()) {
            form.show(request, response, errors);
            return;
        }
        service.execute(order);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/account?sent");
    }
}
