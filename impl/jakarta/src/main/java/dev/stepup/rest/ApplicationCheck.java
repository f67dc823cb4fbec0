package dev.stepup.rest;

import dev.stepup.servlet.ForeignFaults;
import dev.stepup.servlet.HandMadeResources;
import dev.stepup.servlet.ServletTargets;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.core.Application;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices what a Jakarta REST application does so that a guard would not be there: it switches the loading of services
 * off, itself or in {@code web.xml}, or makes a resource by itself whose locators are guarded. Only an application that
 * states properties or resources of its own is asked for them.
 */
@HandlesTypes(Application.class)
public final class ApplicationCheck implements ServletContainerInitializer {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final String PROPERTY = "jakarta.ws.rs.loadServices";

    @Override
    public void onStartup(@Nullable Set<Class<?>> applications, ServletContext servletContext) {
        if (applications != null) {
            applications.forEach(type -> check(type, servletContext));
        }
        checkParameters(servletContext);
    }

    /** Runtimes take parameters of the context, and of the servlet or filter that they are, for properties as well. */
    private static void checkParameters(ServletContext servletContext) {
        if (isOff(servletContext.getInitParameter(PROPERTY))) {
            ForeignFaults.add(servletContext, RestMessages.servicesNotLoadedAnywhere(PROPERTY));
        }
        Stream.concat(
                        servletContext.getServletRegistrations().values().stream(),
                        servletContext.getFilterRegistrations().values().stream())
                .filter(runtime -> isOff(runtime.getInitParameter(PROPERTY)))
                .map(Registration::getName)
                .forEach(name -> ForeignFaults.add(servletContext, RestMessages.servicesNotLoaded(name, PROPERTY)));
    }

    private static boolean isOff(@Nullable Object loads) {
        return "false".equalsIgnoreCase(String.valueOf(loads));
    }

    private static void check(Class<?> type, ServletContext servletContext) {
        // A runtime in the application's own libraries brings applications of its own along.
        if (!Application.class.isAssignableFrom(type)
                || Modifier.isAbstract(type.getModifiers())
                || ServletTargets.isOfRestRuntime(type.getName())) {
            return;
        }
        try {
            boolean statesProperties = overrides(type, "getProperties");
            boolean makesResources = overrides(type, "getSingletons");
            if (!statesProperties && !makesResources) {
                return;
            }
            Application application =
                    type.asSubclass(Application.class).getDeclaredConstructor().newInstance();
            if (statesProperties) {
                checkProperties(application, servletContext);
            }
            if (makesResources) {
                checkResources(application, servletContext);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, RestMessages.unreadable(type.getName(), PROPERTY));
        }
    }

    private static boolean overrides(Class<?> type, String method) throws NoSuchMethodException {
        return type.getMethod(method).getDeclaringClass() != Application.class;
    }

    private static void checkProperties(Application application, ServletContext servletContext) {
        if (isOff(application.getProperties().get(PROPERTY))) {
            ForeignFaults.add(
                    servletContext,
                    RestMessages.servicesNotLoaded(application.getClass().getName(), PROPERTY));
        }
    }

    @SuppressWarnings("deprecation") // deprecated, and used nevertheless
    private static void checkResources(Application application, ServletContext servletContext) {
        HandMadeResources.guardedLocators(application.getSingletons())
                .forEach(locator -> ForeignFaults.add(
                        servletContext,
                        RestMessages.handMade(locator, application.getClass().getName())));
    }
}
