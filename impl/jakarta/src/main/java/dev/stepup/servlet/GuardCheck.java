package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets an application come up only if each of its guarded servlets and resources has its guard. The outermost filter looks
 * at that too, but Undertow starts filters at the first request, and what a filter throws then does not end the deployment.
 * This is a servlet because such a one can be started with the application, after all listeners; it is mapped to no path.
 */
final class GuardCheck extends GenericServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger("dev.stepup");

    static void register(ServletContext servletContext, Faults faults) {
        String name = GuardCheck.class.getName();
        ServletRegistration.Dynamic check = servletContext.addServlet(name, new GuardCheck());
        if (check == null) {
            faults.add(DeploymentMessages.nameTaken(name));
            return;
        }
        check.setLoadOnStartup(0);
    }

    /** What the outermost filter judges by a path is not all: a dispatch by name would pass by. */
    static void require(ServletContext servletContext) throws ServletException {
        if (ServletGuards.of(servletContext).isEmpty()) {
            return;
        }
        List<String> faults = Stream.concat(
                        ServletGuards.faultOfUnguarded(servletContext).stream(),
                        RestApplications.faultsOf(servletContext).stream())
                .toList();
        if (!faults.isEmpty()) {
            String separator = System.lineSeparator() + "  ";
            String text = DeploymentMessages.faults(separator + String.join(separator, faults));
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
