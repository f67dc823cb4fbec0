package dev.stepup.samples.servletonly;

import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Ends the session where it was begun, at the identity server, and comes back to the start page. */
@WebServlet("/logout")
public class LogOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        URI start = URI.create(request.getRequestURL().toString()).resolve("/");
        URI end = ServletStepUp.of(getServletContext()).logOutAddress(start).orElse(start);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", end.toString());
    }
}
