package dev.stepup.servlet;

import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The Jakarta REST applications of a deployment, looked at when all are registered. Internal to the library.
 *
 * <p>A server with servlets alone has no such API, so what looks at them is loaded by name and only where it is there.
 */
public interface RestApplications {

    /** The class name of the implementation, which is loaded only where Jakarta REST is. */
    String IMPLEMENTATION = "dev.stepup.rest.ApplicationCheck";

    /** What they do so that a guard would not be there. */
    List<String> faults(ServletContext servletContext);

    /**
     * What is wrong with those of this servlet context. Where nothing was found, they are not looked at again until more
     * is registered.
     *
     * @param servletContext one that may be asked for its registrations, when all initializers have run
     */
    static List<String> faultsOf(ServletContext servletContext) {
        String inOrder = RestApplications.class.getName();
        Set<String> registered =
                new HashSet<>(servletContext.getServletRegistrations().keySet());
        registered.addAll(servletContext.getFilterRegistrations().keySet());
        if (registered.equals(servletContext.getAttribute(inOrder)) || !isThere(servletContext.getClassLoader())) {
            return List.of();
        }
        List<String> faults = load(servletContext.getClassLoader()).faults(servletContext);
        if (faults.isEmpty()) {
            servletContext.setAttribute(inOrder, registered);
        }
        return faults;
    }

    private static RestApplications load(ClassLoader loader) {
        try {
            return Class.forName(IMPLEMENTATION, true, loader)
                    .asSubclass(RestApplications.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(ClassLoader loader) {
        return ServletTargets.load("jakarta.ws.rs.core.Application", loader) != null;
    }
}
