package dev.stepup.servlet;

import dev.stepup.RequiresAal;
import dev.stepup.core.config.Faults;
import dev.stepup.core.policy.RequirementResolver;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers the servlet doors before the application's own filters: {@link StepUpFilter} for every path, and a guard for
 * each annotated servlet by its name. The container finds it in the library's jar.
 */
@HandlesTypes(RequiresAal.class)
public final class StepUpInitializer implements ServletContainerInitializer {

    private static final EnumSet<DispatcherType> EVERY_DISPATCH = EnumSet.allOf(DispatcherType.class);

    @Override
    public void onStartup(@Nullable Set<Class<?>> annotated, ServletContext servletContext) {
        Faults faults = new Faults();
        Set<Class<?>> registered = new HashSet<>();
        FilterRegistration.Dynamic outermost = servletContext.addFilter("stepup", new StepUpFilter());
        outermost.setAsyncSupported(true);
        outermost.addMappingForUrlPatterns(EVERY_DISPATCH, false, "/*");
        for (ServletRegistration servlet :
                servletContext.getServletRegistrations().values()) {
            Class<?> type = load(servlet, servletContext.getClassLoader());
            if (type != null) {
                registered.add(type);
                guard(type, servlet.getName(), servletContext, faults);
            }
        }
        Set<Class<?>> found = annotated == null ? Set.of() : annotated;
        servletContext.addListener(new Deployment(found, registered, faults));
    }

    private static void guard(Class<?> type, String name, ServletContext servletContext, Faults faults) {
        ServletPolicy policy = new ServletPolicy(type, RequirementResolver.SHARED);
        try {
            if (!policy.isGuarding()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            faults.add(DeploymentMessages.badAnnotation(type.getName(), String.valueOf(e.getMessage())));
            return;
        }
        FilterRegistration.Dynamic guard = servletContext.addFilter("stepup " + name, new ServletGuard(policy, type));
        guard.setAsyncSupported(true);
        guard.addMappingForServletNames(EVERY_DISPATCH, false, name);
    }

    /** The class of a servlet; null for one that is not known by name or is not the application's to load, as a JSP. */
    private static @Nullable Class<?> load(ServletRegistration servlet, ClassLoader loader) {
        String name = servlet.getClassName();
        try {
            return name == null ? null : Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
