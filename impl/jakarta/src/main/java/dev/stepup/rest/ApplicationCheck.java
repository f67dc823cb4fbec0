package dev.stepup.rest;

import dev.stepup.servlet.ForeignFaults;
import dev.stepup.servlet.HandMadeResources;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.ws.rs.core.Application;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices what a Jakarta REST application does so that a guard would not be there: it switches the loading of services
 * off, or makes a resource by itself whose locators are guarded. Only an application that states properties or resources
 * of its own is asked for them.
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
    }

    private static void check(Class<?> type, ServletContext servletContext) {
        if (!Application.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
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
            LOG.log(
                    Level.WARNING,
                    "STEPUP-502: the properties and singletons of the Jakarta REST application {0} cannot be read; see that"
                            + " it does not set {1}=false, and that no resource which it makes by itself has a guarded"
                            + " sub-resource locator, or these are not guarded",
                    type.getName(),
                    PROPERTY);
        }
    }

    private static boolean overrides(Class<?> type, String method) throws NoSuchMethodException {
        return type.getMethod(method).getDeclaringClass() != Application.class;
    }

    private static void checkProperties(Application application, ServletContext servletContext) {
        Object loads = application.getProperties().getOrDefault(PROPERTY, true);
        if ("false".equalsIgnoreCase(String.valueOf(loads))) {
            ForeignFaults.add(
                    servletContext,
                    "STEPUP-501: the Jakarta REST application "
                            + application.getClass().getName() + " sets " + PROPERTY
                            + "=false, so its resources cannot be guarded; remove that property");
        }
    }

    @SuppressWarnings("deprecation") // deprecated, and used nevertheless
    private static void checkResources(Application application, ServletContext servletContext) {
        HandMadeResources.guardedLocators(application.getSingletons())
                .forEach(locator -> ForeignFaults.add(
                        servletContext,
                        "STEPUP-503: @RequiresAal on the sub-resource locator " + locator
                                + " cannot take effect, for the Jakarta REST application "
                                + application.getClass().getName()
                                + " makes the resource by itself (getSingletons); return its class by getClasses, or annotate"
                                + " the sub-resource"));
    }
}
