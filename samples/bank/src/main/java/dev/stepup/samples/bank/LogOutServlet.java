package dev.stepup.samples.bank;

import dev.stepup.StepUp;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Ends the session where it was begun, at the identity server, and comes back to the start page. */
@WebServlet("/logout")
public final class LogOutServlet extends HttpServlet {

    @Inject
    StepUp stepUp;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        URI start = URI.create(request.getRequestURL().toString()).resolve("/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", stepUp.logOutAddress(start).orElse(start).toString());
    }
}
