package dev.stepup.servlet;

import dev.stepup.Requirement;
import dev.stepup.core.policy.RequirementResolver;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the annotations of a servlet ask of a request: those of its class and of the {@code doXxx} method that will be
 * called. A GET's hold for HEAD. Who overrides {@code service} may call what it likes, so the strictest of all hold.
 */
final class ServletPolicy {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH");

    private final Class<?> servlet;
    private final RequirementResolver resolver;
    private final Map<String, Optional<Requirement>> byMethod = new ConcurrentHashMap<>();

    ServletPolicy(Class<?> servlet, RequirementResolver resolver) {
        this.servlet = servlet;
        this.resolver = resolver;
    }

    /** The class of the servlet. */
    Class<?> servlet() {
        return servlet;
    }

    /**
     * Whether anything is asked of any request.
     *
     * @throws IllegalArgumentException if an annotation is out of range, or requirements meet that contradict
     */
    boolean isGuarding() {
        boolean guarding = resolver.resolve(servlet).isPresent();
        for (String method : METHODS) {
            guarding |= requirement(method).isPresent();
        }
        return guarding;
    }

    /** Whether any method of it may run for any HTTP method: it is no HttpServlet, or it overrides {@code service}. */
    boolean mayServeAnything() {
        return !HttpServlet.class.isAssignableFrom(servlet) || overridesService();
    }

    /** What is asked of a request with this HTTP method. Looked for once: it is asked at every request. */
    Optional<Requirement> requirement(String httpMethod) {
        // All methods that HttpServlet does not know are under the same annotation, so the map stays small.
        return byMethod.computeIfAbsent(METHODS.contains(httpMethod) ? httpMethod : "", this::find);
    }

    private Optional<Requirement> find(String httpMethod) {
        if (mayServeAnything()) {
            return strictest();
        }
        if (!httpMethod.equals("HEAD")) {
            return of(httpMethod);
        }
        return overrides("HEAD") ? both(of("GET"), of("HEAD")) : of("GET");
    }

    /** Whether a method of this servlet that answers OPTIONS bears an annotation of its own. */
    boolean namesOptions() {
        return handler("OPTIONS")
                .filter(method -> overrides("OPTIONS"))
                .map(method -> resolver.resolve(servlet, method))
                .filter(requirement -> !requirement.equals(resolver.resolve(servlet)))
                .isPresent();
    }

    private Optional<Requirement> strictest() {
        List<Method> methods = new ArrayList<>(services());
        METHODS.forEach(name -> handler(name).ifPresent(methods::add));
        return methods.stream()
                .flatMap(method -> resolver.resolve(servlet, method).stream())
                .reduce(Requirement::and)
                .or(() -> resolver.resolve(servlet));
    }

    private Optional<Requirement> of(String httpMethod) {
        // A method that HttpServlet answers by itself, or does not know, is under the annotation of the class.
        return handler(httpMethod)
                .map(method -> resolver.resolve(servlet, method))
                .orElseGet(() -> resolver.resolve(servlet));
    }

    private static Optional<Requirement> both(Optional<Requirement> one, Optional<Requirement> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().and(other.get())) : one.or(() -> other);
    }

    private boolean overrides(String httpMethod) {
        return handler(httpMethod)
                .filter(method -> method.getDeclaringClass() != HttpServlet.class)
                .isPresent();
    }

    private boolean overridesService() {
        return services().stream().anyMatch(method -> method.getDeclaringClass() != HttpServlet.class);
    }

    private List<Method> services() {
        List<Method> services = new ArrayList<>();
        find("service", HttpServletRequest.class, HttpServletResponse.class).ifPresent(services::add);
        find("service", ServletRequest.class, ServletResponse.class).ifPresent(services::add);
        return services;
    }

    private Optional<Method> handler(String httpMethod) {
        if (!METHODS.contains(httpMethod)) {
            return Optional.empty();
        }
        String name = "do" + httpMethod.charAt(0) + httpMethod.substring(1).toLowerCase(java.util.Locale.ROOT);
        return find(name, HttpServletRequest.class, HttpServletResponse.class);
    }

    private Optional<Method> find(String name, Class<?>... parameters) {
        for (Class<?> at = servlet; at != null && Servlet.class.isAssignableFrom(at); at = at.getSuperclass()) {
            Optional<Method> found = Arrays.stream(at.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name)
                            && !method.isBridge()
                            && Arrays.equals(method.getParameterTypes(), parameters))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
