package dev.stepup.servlet;

import dev.stepup.RequiresAal;
import dev.stepup.core.config.Faults;
import dev.stepup.servlet.server.OpenLiberty;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers the servlet doors: {@link StepUpFilter} for every path, before the application's own filters; behind them {@link
 * InnerFilter}, and a guard for each annotated servlet by its name. The container finds it in the library's jar.
 */
@HandlesTypes(RequiresAal.class)
public final class StepUpInitializer implements ServletContainerInitializer {

    private static final String OUTERMOST = StepUpFilter.class.getName();
    private static final EnumSet<DispatcherType> EVERY_DISPATCH = EnumSet.allOf(DispatcherType.class);

    @Override
    public void onStartup(@Nullable Set<Class<?>> annotated, ServletContext servletContext) {
        Faults faults = new Faults();
        registerOutermost(servletContext, faults);
        registerInner(servletContext, faults);
        ServletGuards guards = new ServletGuards(faults);
        guards.register(servletContext);
        Set<Class<?>> found = annotated == null ? Set.of() : annotated;
        servletContext.addListener(new Deployment(found, guards, faults));
        servletContext.addListener(new EndOfRequest.Beginning());
        GuardCheck.register(servletContext, faults);
    }

    private static void registerOutermost(ServletContext servletContext, Faults faults) {
        FilterRegistration.Dynamic outermost = servletContext.addFilter(OUTERMOST, new StepUpFilter());
        if (outermost == null) {
            faults.add(DeploymentMessages.nameTaken(OUTERMOST));
            return;
        }
        outermost.setAsyncSupported(true);
        outermost.addMappingForUrlPatterns(EVERY_DISPATCH, false, "/*");
    }

    private static void registerInner(ServletContext servletContext, Faults faults) {
        FilterRegistration.Dynamic byPath = servletContext.addFilter(InnerFilter.BY_PATH, new InnerFilter());
        FilterRegistration.Dynamic byServlet = servletContext.addFilter(InnerFilter.BY_SERVLET, new InnerFilter());
        if (byPath == null || byServlet == null) {
            faults.add(DeploymentMessages.nameTaken(byPath == null ? InnerFilter.BY_PATH : InnerFilter.BY_SERVLET));
            return;
        }
        byPath.setAsyncSupported(true);
        byServlet.setAsyncSupported(true);
        byPath.addMappingForUrlPatterns(EVERY_DISPATCH, true, "/*");
        if (!OpenLiberty.runs(servletContext)) {
            byServlet.addMappingForServletNames(EVERY_DISPATCH, true, "*");
        }
    }
}
