package dev.stepup.samples.staff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** The login page: the first factor. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    @Inject
    Accounts accounts;

    @Inject
    SessionTable sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        View.LOGIN.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Optional<String> account = accounts.signIn(
                    Objects.requireNonNullElse(request.getParameter("name"), ""),
                    Objects.requireNonNullElse(request.getParameter("password"), ""));
            if (account.isEmpty()) {
                View.LOGIN.showAgain("No such name with this password", request, response);
                return;
            }
            SessionToken token = sessions.open(account.get(), SessionCookie.read(request));
            SessionCookie.write(token, request, response);
            ReturnTo.send(request, response);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
