package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.servlet.inventory.InventoryMessages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Registers the guards of the servlets, as far as these are registered themselves. */
final class ServletGuards {

    private static final String ATTRIBUTE = ServletGuards.class.getName();

    private final Faults faults;
    private final Set<String> passedByInner = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Class<?>> served = new HashSet<>();

    ServletGuards(Faults faults) {
        this.faults = faults;
    }

    /** Those of the application; empty where the initializer has not run. */
    static Optional<ServletGuards> of(ServletContext servletContext) {
        return servletContext.getAttribute(ATTRIBUTE) instanceof ServletGuards guards
                ? Optional.of(guards)
                : Optional.empty();
    }

    /** Guards every servlet that is registered by now, and was not before. */
    void register(ServletContext servletContext) {
        servletContext.setAttribute(ATTRIBUTE, this);
        for (ServletRegistration servlet :
                servletContext.getServletRegistrations().values()) {
            Class<?> type = ServletTargets.load(servlet.getClassName(), servletContext.getClassLoader());
            if (passedByInner.add(servlet.getName())) {
                InnerFilter.register(servlet.getName(), servletContext);
            }
            if (type != null && seen.add(servlet.getName())) {
                served.add(type);
                guard(type, servlet.getName(), servletContext);
            }
        }
    }

    /** What can only be seen when every initializer has run. */
    void complete(ServletContext servletContext) {
        register(servletContext);
        RestApplications.faultsOf(servletContext).forEach(faults::add);
    }

    /**
     * Looks for guarded servlets that no guard stands before, when all are registered. By its path such a servlet would be
     * guarded, and by its name it would not.
     */
    static Optional<String> faultOfUnguarded(ServletContext servletContext) {
        return servletContext.getServletRegistrations().values().stream()
                .filter(servlet -> ServletTargets.isUnguarded(servlet.getName(), servletContext))
                .map(servlet -> DeploymentMessages.lateServlet(servlet.getName(), servlet.getClassName()))
                .findFirst();
    }

    /** The classes of the servlets that were registered. */
    Set<Class<?>> served() {
        return served;
    }

    private void guard(Class<?> type, String name, ServletContext servletContext) {
        ServletPolicy policy = new ServletPolicy(type, RequirementResolver.SHARED);
        try {
            if (!policy.isGuarding()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            faults.add(InventoryMessages.badAnnotation(type.getName(), String.valueOf(e.getMessage())));
            return;
        } catch (LinkageError e) {
            // A servlet that lacks a class of its own will not come up; that is not ours to say.
            return;
        }
        FilterRegistration.Dynamic guard =
                servletContext.addFilter(ServletGuard.nameFor(name), new ServletGuard(name, policy));
        if (guard == null) {
            faults.add(DeploymentMessages.nameTaken(ServletGuard.nameFor(name)));
            return;
        }
        guard.setAsyncSupported(true);
        // After the application's filters: one of them may change the method that the servlet will see.
        guard.addMappingForServletNames(EnumSet.allOf(DispatcherType.class), true, name);
    }
}
