package dev.stepup.core.policy;

import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which requirement the annotations of a class put on a call of one of its methods. All doors ask this one, so they agree.
 * Thread-safe; each answer is worked out once and kept as long as the class is loaded.
 *
 * <p>In this order, and the first that is found holds alone: the method; what it overrides, in the superclasses and then
 * in the interfaces; the class; its stereotypes; its superclasses; its interfaces. Where several interfaces state one at
 * the same place, all of them hold.
 */
public final class RequirementResolver {

    /** The one that all doors ask. It holds nothing but what it has worked out, by class. */
    public static final RequirementResolver SHARED = new RequirementResolver();

    private final ClassValue<Map<Method, Optional<Requirement>>> byMethod = new ClassValue<>() {
        @Override
        protected Map<Method, Optional<Requirement>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /**
     * The requirement of a call.
     *
     * @param type the class of the object that is called; a generated subclass of it will do, for the search goes up from
     *     there
     * @param method the method that is called
     * @throws IllegalArgumentException if the annotation is out of range or contradicts itself
     */
    public Optional<Requirement> resolve(Class<?> type, Method method) {
        // Not computeIfAbsent first: on the permitted path a plain look-up must do, and it allocates nothing.
        Map<Method, Optional<Requirement>> known = byMethod.get(type);
        Optional<Requirement> requirement = known.get(method);
        return requirement != null ? requirement : known.computeIfAbsent(method, m -> find(type, m));
    }

    /** The requirement that stands on a class as a whole: on it, its stereotypes, superclasses or interfaces. */
    public Optional<Requirement> resolve(Class<?> type) {
        return onClass(type);
    }

    /** Whether a requirement stands on the method, or on what it overrides, rather than on the class as a whole. */
    public boolean namesMethod(Class<?> type, Method method) {
        return onMethod(type, method).isPresent();
    }

    private static Optional<Requirement> find(Class<?> type, Method method) {
        return onMethod(type, method).or(() -> onClass(type));
    }

    private static Optional<Requirement> onMethod(Class<?> type, Method method) {
        List<Class<?>> classes = new ArrayList<>(List.of(type));
        classes.addAll(Overridden.superclasses(type));
        for (Class<?> at : classes) {
            Optional<Requirement> found = Overridden.in(at, type, method).flatMap(RequirementResolver::stated);
            if (found.isPresent()) {
                return found;
            }
        }
        return Overridden.interfaces(type).stream()
                .flatMap(at -> Overridden.in(at, type, method).stream())
                .flatMap(at -> stated(at).stream())
                .reduce(Requirement::and);
    }

    private static Optional<Requirement> onClass(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>(List.of(type));
        classes.addAll(Overridden.superclasses(type));
        for (Class<?> at : classes) {
            Optional<Requirement> found = stated(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Overridden.interfaces(type).stream()
                .flatMap(at -> stated(at).stream())
                .reduce(Requirement::and);
    }

    /** What stands on a class or a method: the annotation itself, or one that bears it. */
    private static Optional<Requirement> stated(AnnotatedElement element) {
        return itself(element).or(() -> borne(element));
    }

    private static Optional<Requirement> itself(AnnotatedElement element) {
        RequiresAal annotation = element.getDeclaredAnnotation(RequiresAal.class);
        return annotation == null ? Optional.empty() : Optional.of(Requirements.of(annotation));
    }

    /** By a stereotype, or by an interceptor binding of the application's own. */
    private static Optional<Requirement> borne(AnnotatedElement element) {
        List<Requirement> found = new ArrayList<>();
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            collect(annotation.annotationType(), found, new ArrayList<>());
        }
        return found.stream().reduce(Requirement::and);
    }

    /** Stereotypes may bear stereotypes; annotations may bear themselves, so each is visited once. */
    private static void collect(
            Class<? extends Annotation> stereotype, List<Requirement> found, List<Class<?>> visited) {
        if (visited.contains(stereotype) || stereotype == RequiresAal.class) {
            return;
        }
        visited.add(stereotype);
        itself(stereotype).ifPresent(found::add);
        for (Annotation annotation : stereotype.getDeclaredAnnotations()) {
            collect(annotation.annotationType(), found, visited);
        }
    }
}
