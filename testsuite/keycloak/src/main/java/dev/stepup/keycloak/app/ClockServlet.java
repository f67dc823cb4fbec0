package dev.stepup.keycloak.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/** {@code PUT /clock?at=2030-01-01T00:00:00Z} stops the clock there; {@code DELETE /clock} lets it go on with the system's. */
@WebServlet("/clock")
public class ClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) {
        SettableClock.stopAt(Instant.parse(request.getParameter("at")));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        SettableClock.goOn();
    }
}
