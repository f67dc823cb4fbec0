package dev.stepup.servlet.inventory;

import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.core.config.Faults;
import dev.stepup.core.policy.RequirementResolver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Every class that bears the annotation, held against what the doors have taken charge of: an annotation that would guard
 * nothing is a fault. Internal to the library.
 */
public final class Inventory {

    private static final Logger LOG = System.getLogger("dev.stepup");

    private final RequirementResolver resolver;
    private final Set<Class<?>> registeredServlets;
    private final KnownBeans beans;
    private final Faults faults;
    private final List<GuardedTarget> targets = new ArrayList<>();

    /**
     * An inventory of one application.
     *
     * @param registeredServlets the classes that are registered as servlets
     * @param beans what CDI knows
     * @param faults takes what guards nothing
     */
    public Inventory(RequirementResolver resolver, Set<Class<?>> registeredServlets, KnownBeans beans, Faults faults) {
        this.resolver = resolver;
        this.registeredServlets = registeredServlets;
        this.beans = beans;
        this.faults = faults;
    }

    /** Checks the annotated classes; returns what is guarded. */
    public List<GuardedTarget> check(Set<Class<?>> annotated) {
        beans.faults().stream().sorted().forEach(faults::add);
        beans.badAnnotations().forEach((target, why) -> faults.add(InventoryMessages.badAnnotation(target, why)));
        annotated.stream()
                .filter(type -> !AnnotatedKind.isInterceptor(type))
                .sorted(Comparator.comparing(Class::getName))
                .forEach(this::check);
        return targets;
    }

    private void check(Class<?> type) {
        Optional<String> door = door(type);
        if (type.isAnnotationPresent(RequiresAal.class)) {
            requirement(type.getName(), () -> resolver.resolve(type))
                    .ifPresent(asked ->
                            door.ifPresent(name -> targets.add(new GuardedTarget(name, type.getName(), asked))));
            checkClassLevel(type, door);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(RequiresAal.class) && !method.isBridge()) {
                check(type, method, door);
            }
        }
    }

    /** What would keep the annotation of a class from holding for each of its methods. */
    private void checkClassLevel(Class<?> type, Optional<String> door) {
        if (Modifier.isFinal(type.getModifiers())
                && door.filter(GuardedTarget.BEAN::equals).isPresent()) {
            faults.add(InventoryMessages.ineffectiveMethod(type.getName(), "in a final class"));
        }
        for (Method method : type.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            boolean called = !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers) && !method.isSynthetic();
            if (method.isAnnotationPresent(RequiresAal.class)) {
                continue; // is checked by itself
            }
            if (AnnotatedKind.isTimer(method)) {
                faults.add(InventoryMessages.timer(name(type, method)));
            } else if (called && Modifier.isFinal(modifiers) && door.isPresent()) {
                faults.add(InventoryMessages.ineffectiveMethod(name(type, method), "final"));
            } else if (isUnreachableLocator(type, method)) {
                faults.add(InventoryMessages.locator(name(type, method)));
            }
        }
    }

    /** Nothing stands before the locator of a class that neither the runtime nor CDI makes. */
    private boolean isUnreachableLocator(Class<?> type, Method method) {
        return AnnotatedKind.isLocator(method)
                && (!beans.areKnown() || !AnnotatedKind.isRootResource(type))
                && !beans.contains(type)
                && !isAbstract(type);
    }

    private void check(Class<?> type, Method method, Optional<String> door) {
        String target = name(type, method);
        int modifiers = method.getModifiers();
        if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) {
            faults.add(InventoryMessages.ineffectiveMethod(target, Modifier.toString(modifiers)));
        } else if (AnnotatedKind.isTimer(method)) {
            faults.add(InventoryMessages.timer(target));
        } else if (AnnotatedKind.isCallback(method) || isOwnOfServlet(method, door)) {
            faults.add(InventoryMessages.uninterceptedMethod(target));
        } else if (isUnreachableLocator(type, method)) {
            faults.add(InventoryMessages.locator(target));
        } else {
            requirement(target, () -> resolver.resolve(type, method))
                    .ifPresent(asked -> door.ifPresent(name -> targets.add(new GuardedTarget(name, target, asked))));
        }
    }

    /** What a servlet calls by itself, behind its guard, which asks by the class and the method of the request alone. */
    private static boolean isOwnOfServlet(Method method, Optional<String> door) {
        return door.filter(GuardedTarget.SERVLET::equals).isPresent() && !AnnotatedKind.answersRequests(method);
    }

    /** Who has authority over a class. Where nobody has, that is a fault. */
    private Optional<String> door(Class<?> type) {
        if (type.isAnnotation()) {
            return Optional.of(GuardedTarget.BORNE_BY); // whatever bears this annotation
        }
        if (AnnotatedKind.isDecorator(type)) {
            faults.add(InventoryMessages.decorator(type.getName()));
            return Optional.empty();
        }
        if (AnnotatedKind.isEndpoint(type)) {
            faults.add(InventoryMessages.endpoint(type.getName()));
            return Optional.empty();
        }
        if (AnnotatedKind.isServlet(type) && !isAbstract(type)) {
            if (isServed(type)) {
                return Optional.of(GuardedTarget.SERVLET);
            }
            faults.add(InventoryMessages.unregisteredServlet(type.getName()));
            return Optional.empty();
        }
        if (AnnotatedKind.isFilterOrListener(type)) {
            faults.add(InventoryMessages.filter(type.getName()));
            return Optional.empty();
        }
        if (AnnotatedKind.isResource(type)) {
            return Optional.of(GuardedTarget.REST);
        }
        if (beans.contains(type)) {
            return Optional.of(GuardedTarget.BEAN);
        }
        if (isAbstract(type)) {
            if (!isServed(type)) {
                LOG.log(Level.WARNING, InventoryMessages.nothingInherits(type.getName()));
            }
            return Optional.of(GuardedTarget.INHERITED);
        }
        if (AnnotatedKind.isAlternative(type)) {
            LOG.log(Level.WARNING, InventoryMessages.disabledAlternative(type.getName()));
            return Optional.empty();
        }
        faults.add(
                !beans.areKnown()
                        ? InventoryMessages.noDoorWithoutCdi(type.getName())
                        : InventoryMessages.noDoor(type.getName()));
        return Optional.empty();
    }

    private Optional<Requirement> requirement(String target, Supplier<Optional<Requirement>> resolved) {
        try {
            return resolved.get();
        } catch (IllegalArgumentException e) {
            faults.add(InventoryMessages.badAnnotation(target, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private boolean isServed(Class<?> type) {
        return registeredServlets.stream().anyMatch(type::isAssignableFrom);
    }

    private static boolean isAbstract(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers());
    }

    /** Class and method; with the parameters where the class has several of that name. */
    static String name(Class<?> type, Method method) {
        String name = type.getName() + "." + method.getName();
        long ofThatName = Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName()) && !other.isSynthetic())
                .count();
        return ofThatName < 2
                ? name
                : Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
