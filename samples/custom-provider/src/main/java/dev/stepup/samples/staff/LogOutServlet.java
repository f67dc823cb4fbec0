package dev.stepup.samples.staff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.sql.SQLException;

/** Ends the session, after one more click: a link from elsewhere must not sign anybody out. */
@WebServlet("/logout")
public class LogOutServlet extends HttpServlet {

    @Inject
    SessionTable sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        View.LOGOUT.show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        SessionToken token = SessionCookie.read(request);
        try {
            if (token != null) {
                sessions.end(token);
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        SessionCookie.clear(request, response);
        HttpSession kept = request.getSession(false);
        if (kept != null) {
            kept.invalidate();
        }
        ReturnTo.send(request, response);
    }
}
