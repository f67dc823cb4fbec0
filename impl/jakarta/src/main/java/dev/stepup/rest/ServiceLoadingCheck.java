package dev.stepup.rest;

import dev.stepup.servlet.ForeignFaults;
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
 * Notices a Jakarta REST application that switches the loading of services off: the door of its resources would not be
 * there. Only an application that states properties of its own is asked for them.
 */
@HandlesTypes(Application.class)
public final class ServiceLoadingCheck implements ServletContainerInitializer {

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
            if (type.getMethod("getProperties").getDeclaringClass() == Application.class) {
                return;
            }
            Application application =
                    type.asSubclass(Application.class).getDeclaredConstructor().newInstance();
            Object loads = application.getProperties().getOrDefault(PROPERTY, true);
            if ("false".equalsIgnoreCase(String.valueOf(loads))) {
                ForeignFaults.add(servletContext, RestMessages.servicesNotLoaded(type.getName(), PROPERTY));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, RestMessages.unreadableProperties(type.getName(), PROPERTY));
        }
    }
}
