package dev.stepup.servlet;

import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.servlet.server.OpenLiberty;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the name of a servlet, also of one that was registered after the guards were. Each name is looked at
 * once. Internal to the library.
 */
public final class ServletTargets {

    /** Runtimes of Jakarta REST are servlets that override {@code service}, and answer a preflight by themselves. */
    private static final List<String> REST_RUNTIMES = List.of(
            "org.glassfish.jersey.",
            "org.jboss.resteasy.",
            "io.openliberty.",
            "com.ibm.websphere.jaxrs.",
            "com.ibm.ws.",
            "org.apache.cxf.");

    private final Map<String, Target> byName = new ConcurrentHashMap<>();

    private record Target(Optional<ServletPolicy> policy, boolean guarded, boolean answersPreflights) {

        Optional<ServletPolicy> policyWithoutGuard() {
            return guarded ? Optional.empty() : policy;
        }
    }

    /** What the annotations of the target ask, where no guard of its own stands before it. */
    Optional<ServletPolicy> policyWithoutGuard(HttpServletRequest request) {
        return of(request).policyWithoutGuard();
    }

    /**
     * What the annotations of the target ask, where its guard may be left out, or be that of another: Open Liberty keeps the
     * filters of a path for whatever it takes for the same one, and {@code /a%3Fx} and {@code /a} are one there. What is
     * included is passed by its name.
     */
    Optional<ServletPolicy> perhapsLeftOut(HttpServletRequest request) {
        DispatcherType type = request.getDispatcherType();
        if (type == DispatcherType.FORWARD) {
            return OpenLiberty.forwardTarget(request)
                    .flatMap(name -> named(name, request.getServletContext()).policy());
        }
        return type != DispatcherType.INCLUDE && OpenLiberty.runs(request.getServletContext())
                ? of(request).policy()
                : Optional.empty();
    }

    /**
     * Whether a preflight that reaches the target runs nothing of the application but a handler of OPTIONS. What no servlet
     * of its own stands for may be answered by a filter, as by a framework that is one, and whatever the method is.
     */
    boolean answersPreflights(HttpServletRequest request) {
        HttpServletMapping mapping = request.getHttpServletMapping();
        boolean ofNone = mapping == null || mapping.getMappingMatch() == MappingMatch.DEFAULT;
        return !ofNone && of(request).answersPreflights();
    }

    /** Whether what the annotations of a servlet ask is not asked at each way into it. */
    static boolean isUnguarded(String name, ServletContext servletContext) {
        try {
            return look(name, servletContext).policyWithoutGuard().isPresent();
        } catch (LinkageError e) {
            return false; // It lacks a class of its own, and will not come up.
        }
    }

    private Target of(HttpServletRequest request) {
        HttpServletMapping mapping = request.getHttpServletMapping();
        String name = mapping == null || mapping.getServletName() == null ? "" : mapping.getServletName();
        return named(name, request.getServletContext());
    }

    private Target named(String name, ServletContext servletContext) {
        return byName.computeIfAbsent(name, unknown -> look(unknown, servletContext));
    }

    private static Target look(String name, ServletContext servletContext) {
        ServletRegistration registration = servletContext.getServletRegistration(name);
        String className = registration == null ? null : registration.getClassName();
        Class<?> type = load(className, servletContext.getClassLoader());
        boolean rest = className != null && isOfRestRuntime(className);
        if (type == null || !Servlet.class.isAssignableFrom(type)) {
            return new Target(Optional.empty(), false, rest);
        }
        ServletPolicy policy = new ServletPolicy(type, RequirementResolver.SHARED);
        boolean guarded = servletContext.getFilterRegistration(ServletGuard.nameFor(name)) != null;
        Optional<ServletPolicy> asking = policy.isGuarding() ? Optional.of(policy) : Optional.empty();
        return new Target(asking, guarded, rest || !policy.mayServeAnything());
    }

    /** Whether a class is one of those that come with a runtime of Jakarta REST, and not with the application. */
    public static boolean isOfRestRuntime(String className) {
        return REST_RUNTIMES.stream().anyMatch(className::startsWith);
    }

    /** The class of a servlet; null for one that is not known by name or is not the application's to load, as a JSP. */
    public static @Nullable Class<?> load(@Nullable String className, ClassLoader loader) {
        try {
            return className == null ? null : Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
