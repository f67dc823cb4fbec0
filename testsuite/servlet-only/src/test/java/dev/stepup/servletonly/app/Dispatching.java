package dev.stepup.servletonly.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open; {@code how} it goes on and {@code to} which path or, by name, to which servlet, the caller says. */
@WebServlet(urlPatterns = "/dispatch", asyncSupported = true)
public class Dispatching extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = request.getParameter("to");
        switch (request.getParameter("how")) {
            case "forward" -> request.getRequestDispatcher(to).forward(request, response);
            case "include" -> request.getRequestDispatcher(to).include(request, response);
            case "named-forward" -> getServletContext().getNamedDispatcher(to).forward(request, response);
            case "named-include" -> getServletContext().getNamedDispatcher(to).include(request, response);
            default -> request.startAsync().dispatch(to);
        }
    }
}
