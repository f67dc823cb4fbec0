package dev.stepup.servlet;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Lets an application come up only if each of its guarded servlets has its guard. The outermost filter looks at that too,
 * but Undertow starts filters at the first request, and what a filter throws then does not end the deployment. This is a
 * servlet because such a one can be started with the application, after all listeners; it is mapped to no path.
 */
final class GuardCheck extends GenericServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("dev.stepup");

    static void register(ServletContext servletContext) {
        ServletRegistration.Dynamic check = servletContext.addServlet(GuardCheck.class.getName(), new GuardCheck());
        if (check != null) {
            check.setLoadOnStartup(0);
        }
    }

    /** What the outermost filter judges by a path is not all: a dispatch by name would pass by. */
    static void require(ServletContext servletContext) throws ServletException {
        Optional<String> unguarded =
                ServletGuards.of(servletContext).flatMap(guards -> ServletGuards.unguarded(servletContext));
        if (unguarded.isPresent()) {
            String text = DeploymentMessages.faults(System.lineSeparator() + "  " + unguarded.get());
            LOG.log(Level.ERROR, text);
            throw new ServletException(text);
        }
    }

    @Override
    public void init() {
        try {
            require(getServletContext());
        } catch (ServletException e) {
            // What is declared ends nothing on Undertow.
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
