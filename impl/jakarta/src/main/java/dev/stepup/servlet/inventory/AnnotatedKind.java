package dev.stepup.servlet.inventory;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EventListener;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an annotated class is. Annotations of APIs that a server may lack are recognised by name, so that none of their
 * classes is loaded. Internal to the library.
 */
public final class AnnotatedKind {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String OPTIONS = "jakarta.ws.rs.OPTIONS";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";

    private static final String OWN_INTERCEPTOR = "dev.stepup.cdi.RequiresAalInterceptor";

    private static final Set<String> CALLBACKS = Set.of(
            "jakarta.annotation.PostConstruct",
            "jakarta.annotation.PreDestroy",
            "jakarta.ejb.PostActivate",
            "jakarta.ejb.PrePassivate",
            "jakarta.inject.Inject",
            "jakarta.interceptor.AroundConstruct",
            "jakarta.interceptor.AroundInvoke",
            "jakarta.interceptor.AroundTimeout");

    private AnnotatedKind() {}

    static boolean isServlet(Class<?> type) {
        return Servlet.class.isAssignableFrom(type);
    }

    static boolean isFilterOrListener(Class<?> type) {
        return Filter.class.isAssignableFrom(type)
                || (EventListener.class.isAssignableFrom(type)
                        && Arrays.stream(type.getAnnotations()).anyMatch(a -> isNamed(a, "WebListener")));
    }

    static boolean isEndpoint(Class<?> type) {
        return has(type, "jakarta.websocket.server.ServerEndpoint") || has(type, "jakarta.websocket.ClientEndpoint");
    }

    static boolean isInterceptor(Class<?> type) {
        // Where there is no such API its annotation is not seen either, and nothing in the class may be looked at.
        return has(type, "jakarta.interceptor.Interceptor") || type.getName().equals(OWN_INTERCEPTOR);
    }

    static boolean isDecorator(Class<?> type) {
        return has(type, "jakarta.decorator.Decorator");
    }

    static boolean isAlternative(Class<?> type) {
        return has(type, "jakarta.enterprise.inject.Alternative");
    }

    static boolean isTimer(Method method) {
        return has(method, "jakarta.ejb.Schedule")
                || has(method, "jakarta.ejb.Schedules")
                || has(method, "jakarta.ejb.Timeout");
    }

    /** What the container calls past all interceptors. */
    static boolean isCallback(Method method) {
        return Arrays.stream(method.getDeclaredAnnotations())
                .anyMatch(annotation ->
                        CALLBACKS.contains(annotation.annotationType().getName()));
    }

    /** Whether a servlet is asked by this method. */
    static boolean answersRequests(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == 2
                && ServletRequest.class.isAssignableFrom(parameters[0])
                && (method.getName().equals("service") || method.getName().startsWith("do"));
    }

    /** A resource class, or the class of a sub-resource. */
    static boolean isResource(Class<?> type) {
        return family(type)
                .anyMatch(at -> has(at, PATH)
                        || Arrays.stream(at.getDeclaredMethods()).anyMatch(AnnotatedKind::isResourceMethod));
    }

    static boolean isRootResource(Class<?> type) {
        return family(type).anyMatch(at -> has(at, PATH));
    }

    static boolean isLocator(Method method) {
        return has(method, PATH) && !isResourceMethod(method);
    }

    /** Whether Jakarta REST calls a method for OPTIONS: it may be declared so by what it overrides. */
    public static boolean answersOptions(Class<?> type, Method method) {
        return declarations(type, method).anyMatch(at -> has(at, OPTIONS));
    }

    /** Whether Jakarta REST calls a method to find a sub-resource: likewise. */
    static boolean isLocator(Class<?> type, Method method) {
        return declarations(type, method).anyMatch(AnnotatedKind::isLocator);
    }

    private static Stream<Method> declarations(Class<?> type, Method method) {
        return family(type)
                .flatMap(at -> Arrays.stream(at.getDeclaredMethods()))
                .filter(at -> at.getName().equals(method.getName())
                        && Arrays.equals(at.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean isResourceMethod(Method method) {
        return Arrays.stream(method.getDeclaredAnnotations()).anyMatch(a -> has(a.annotationType(), HTTP_METHOD));
    }

    private static Stream<Class<?>> family(Class<?> type) {
        Stream<Class<?>> up = Stream.concat(
                Stream.ofNullable(type.getSuperclass()).filter(parent -> parent != Object.class),
                Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), up.flatMap(AnnotatedKind::family));
    }

    private static boolean has(AnnotatedElement element, String annotation) {
        return Arrays.stream(element.getDeclaredAnnotations())
                .anyMatch(a -> a.annotationType().getName().equals(annotation));
    }

    private static boolean isNamed(Annotation annotation, String simpleName) {
        return annotation.annotationType().getSimpleName().equals(simpleName);
    }
}
