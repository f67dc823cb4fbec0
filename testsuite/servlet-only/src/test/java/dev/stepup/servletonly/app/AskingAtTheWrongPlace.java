package dev.stepup.servletonly.app;

import dev.stepup.servlet.ServletStepUp;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks when the library has not started, or is not there; shows what it is told. Declared in web.xml. */
public class AskingAtTheWrongPlace extends HttpServlet implements ServletContextListener {

    private static final long serialVersionUID = 1L;
    private static final String TOLD = "told";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        try {
            ServletStepUp.of(application);
        } catch (IllegalStateException e) {
            application.setAttribute(TOLD, e.getMessage());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(getServletContext().getAttribute(TOLD));
    }
}
