package dev.stepup.it.app.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Open; {@code how} it goes on and {@code to} which path or, by name, to which servlet, the caller says. */
@WebServlet("/dispatch")
public class DispatchingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = request.getParameter("to");
        switch (request.getParameter("how")) {
            case "forward" -> request.getRequestDispatcher(to).forward(request, response);
            case "include" -> include(request.getRequestDispatcher(to), request, response);
            case "named-forward" -> getServletContext().getNamedDispatcher(to).forward(request, response);
            default -> include(getServletContext().getNamedDispatcher(to), request, response);
        }
    }

    private static void include(RequestDispatcher target, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.getWriter().print("before ");
        target.include(request, response);
        response.getWriter().print(" after");
    }
}
