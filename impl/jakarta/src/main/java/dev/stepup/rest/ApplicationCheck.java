package dev.stepup.rest;

import dev.stepup.servlet.RestApplications;
import dev.stepup.servlet.ServletTargets;
import dev.stepup.servlet.inventory.HandMadeResources;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Application;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices what a Jakarta REST application does so that a guard would not be there: it switches the loading of services
 * off, itself or in {@code web.xml}, or makes a resource by itself whose locators are guarded. Only an application that
 * states properties or resources of its own is asked for them.
 */
public final class ApplicationCheck implements RestApplications {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final String APPLICATION = "jakarta.ws.rs.Application";

    @Override
    public List<String> faults(ServletContext servletContext) {
        List<Registration> runtimes = new ArrayList<>();
        runtimes.addAll(servletContext.getServletRegistrations().values());
        runtimes.addAll(servletContext.getFilterRegistrations().values());
        // What is said of an application by its parameter and by itself is one fault.
        Set<String> faults = new TreeSet<>(ofParameters(servletContext, runtimes));
        applications(servletContext, runtimes).forEach(type -> faults.addAll(of(type)));
        return List.copyOf(faults);
    }

    /** Runtimes take parameters of the context, and of the servlet or filter that they are, for properties as well. */
    private static List<String> ofParameters(ServletContext servletContext, Collection<Registration> runtimes) {
        List<String> faults = new ArrayList<>();
        LoadingOfServices.switchedOffBy(servletContext::getInitParameter)
                .forEach(setting -> faults.add(RestMessages.servicesNotLoadedAnywhere(setting)));
        for (Registration runtime : runtimes) {
            LoadingOfServices.switchedOffBy(runtime::getInitParameter)
                    .forEach(setting -> faults.add(RestMessages.servicesNotLoaded(runtime.getName(), setting)));
        }
        return faults;
    }

    /** A runtime gives the servlet of an application the name of its class, or the class is a parameter. */
    private static Set<Class<? extends Application>> applications(
            ServletContext servletContext, Collection<Registration> runtimes) {
        Stream<@Nullable String> named = runtimes.stream()
                .flatMap(runtime -> Stream.<@Nullable String>of(
                        runtime.getName(), runtime.getClassName(), runtime.getInitParameter(APPLICATION)));
        return Stream.concat(named, Stream.<@Nullable String>of(servletContext.getInitParameter(APPLICATION)))
                .flatMap(name -> Stream.ofNullable(ServletTargets.load(name, servletContext.getClassLoader())))
                .filter(ApplicationCheck::isOfApplication)
                .map(type -> type.asSubclass(Application.class))
                .collect(Collectors.toSet());
    }

    /** A runtime in the application's own libraries brings applications of its own along. */
    private static boolean isOfApplication(Class<?> type) {
        return Application.class.isAssignableFrom(type)
                && !Modifier.isAbstract(type.getModifiers())
                && !ServletTargets.isOfRestRuntime(type.getName());
    }

    private static List<String> of(Class<? extends Application> type) {
        List<String> faults = new ArrayList<>();
        try {
            boolean statesProperties = overrides(type, "getProperties");
            boolean makesResources = overrides(type, "getSingletons");
            if (!statesProperties && !makesResources) {
                return faults;
            }
            Application application = type.getDeclaredConstructor().newInstance();
            if (statesProperties) {
                LoadingOfServices.switchedOffBy(application.getProperties()::get)
                        .forEach(setting -> faults.add(RestMessages.servicesNotLoaded(type.getName(), setting)));
            }
            if (makesResources) {
                faults.addAll(ofResources(application));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, RestMessages.unreadable(type.getName()));
        }
        return faults;
    }

    private static boolean overrides(Class<?> type, String method) throws NoSuchMethodException {
        return type.getMethod(method).getDeclaringClass() != Application.class;
    }

    @SuppressWarnings("deprecation") // deprecated, and used nevertheless
    private static List<String> ofResources(Application application) {
        return HandMadeResources.guardedLocators(application.getSingletons()).stream()
                .map(locator ->
                        RestMessages.handMade(locator, application.getClass().getName()))
                .toList();
    }
}
