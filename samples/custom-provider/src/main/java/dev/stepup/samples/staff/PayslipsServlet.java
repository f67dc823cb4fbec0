package dev.stepup.samples.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The payslips. The rule {@code payslips} in the settings guards them; nothing does here. */
@WebServlet("/payslips/*")
public class PayslipsServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        View.PAYSLIPS.show(request, response);
    }
}
