package dev.stepup.samples.staff;

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
import java.sql.SQLException;
import java.util.Objects;

/** The page for the code: the second factor. It is only for who has shown the first. */
@WebServlet("/second-factor")
@RequiresAal(RequiredAal.AAL1)
public class SecondFactorServlet extends HttpServlet {

    @Inject
    Accounts accounts;

    @Inject
    SessionTable sessions;

    @Inject
    StepUp stepUp;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        View.SECOND_FACTOR.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Session session = stepUp.current().orElseThrow();
        String code = Objects.requireNonNullElse(request.getParameter("code"), "");
        try {
            if (!accounts.acceptsCode(session.subject(), code)) {
                View.SECOND_FACTOR.showAgain("This code is not the present one, or was used before", request, response);
                return;
            }
            SessionCookie.write(sessions.raise(session.id()), request, response);
            ReturnTo.send(request, response);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
