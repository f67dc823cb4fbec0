package dev.stepup.samples.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A page that is written by a JSP of its name. */
enum View {
    LOGIN,
    SECOND_FACTOR,
    LOGOUT,
    PAYSLIPS,
    BANK_DETAILS;

    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        request.getRequestDispatcher("/WEB-INF/views/" + name + ".jsp").forward(request, response);
    }

    /** Shows a form once more, and says what was wrong. */
    void showAgain(String error, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        request.setAttribute("error", error);
        show(request, response);
    }
}
