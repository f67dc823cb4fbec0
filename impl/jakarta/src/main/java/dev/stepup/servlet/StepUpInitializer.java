package dev.stepup.servlet;

import dev.stepup.RequiresAal;
import dev.stepup.core.config.Faults;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers the servlet doors before the application's own filters: {@link StepUpFilter} for every path, and a guard for
 * each annotated servlet by its name. The container finds it in the library's jar.
 */
@HandlesTypes(RequiresAal.class)
public final class StepUpInitializer implements ServletContainerInitializer {

    private static final String OUTERMOST = StepUpFilter.class.getName();
    private static final EnumSet<DispatcherType> EVERY_DISPATCH = EnumSet.allOf(DispatcherType.class);

    @Override
    public void onStartup(@Nullable Set<Class<?>> annotated, ServletContext servletContext) {
        Faults faults = new Faults();
        registerOutermost(servletContext, faults);
        ServletGuards guards = new ServletGuards(faults);
        guards.register(servletContext);
        Set<Class<?>> found = annotated == null ? Set.of() : annotated;
        servletContext.addListener(new Deployment(found, guards, faults));
        servletContext.addListener(new EndOfRequest.Beginning());
    }

    private static void registerOutermost(ServletContext servletContext, Faults faults) {
        FilterRegistration.Dynamic outermost = servletContext.addFilter(OUTERMOST, new StepUpFilter());
        if (outermost == null) {
            faults.add(DeploymentMessages.filterNameTaken(OUTERMOST));
            return;
        }
        outermost.setAsyncSupported(true);
        outermost.addMappingForUrlPatterns(EVERY_DISPATCH, false, "/*");
    }
}
