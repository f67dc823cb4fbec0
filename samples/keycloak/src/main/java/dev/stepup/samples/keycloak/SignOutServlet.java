package dev.stepup.samples.keycloak;

import dev.stepup.StepUp;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Ends the login here and at Keycloak. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private StepUp stepUp;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI home = URI.create(request.getRequestURL().toString()).resolve(".");
        String goodbye = stepUp.logOutAddress(home).orElse(home).toString();
        request.getSession().invalidate();
        response.sendRedirect(goodbye);
    }
}
