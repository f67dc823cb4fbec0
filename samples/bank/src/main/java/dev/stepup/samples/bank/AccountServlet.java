package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The account, and what the session behind it carries. One factor is enough. */
@WebServlet("/account")
@RequiresAal(RequiredAal.AAL1)
public class AccountServlet extends HttpServlet {

    @Inject
    StepUp stepUp;

    @Inject
    Ledger ledger;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Session owner = stepUp.current().orElseThrow();
        request.setAttribute("owner", owner);
        request.setAttribute("account", Account.of(ledger.transfers(owner)));
        request.getRequestDispatcher("/WEB-INF/views/account.jsp").forward(request, response);
    }
}
