package dev.stepup.servletonly.app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says whether the application has a class. */
@WebServlet("/class-path")
public class ClassPathPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(isThere(request.getParameter("name")) ? "there" : "absent");
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, ClassPathPage.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
