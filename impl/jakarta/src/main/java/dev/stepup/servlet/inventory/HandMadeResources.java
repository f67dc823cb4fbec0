package dev.stepup.servlet.inventory;

import dev.stepup.Requirement;
import dev.stepup.core.policy.RequirementResolver;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resources that an application makes by itself: no interceptor stands before their locators, which run before every
 * filter of Jakarta REST. Internal to the library.
 */
public final class HandMadeResources {

    private static final ClassValue<Optional<Requirement>> OF_LOCATORS = new ClassValue<>() {
        @Override
        protected Optional<Requirement> computeValue(Class<?> type) {
            return isMadeByContainer(type)
                    ? Optional.empty()
                    : locators(type)
                            .flatMap(method -> RequirementResolver.SHARED.resolve(type, method).stream())
                            .reduce(Requirement::and);
        }
    };

    private HandMadeResources() {}

    /**
     * What the locators of such a resource ask: all of them, for nobody tells which one has been called. Empty for a
     * class that the container has made, since it has asked already.
     */
    public static Optional<Requirement> ofLocators(Class<?> type) {
        return OF_LOCATORS.get(type);
    }

    /** The locators of these objects on which an annotation stands, or on their class: class and method. */
    public static List<String> guardedLocators(Collection<?> made) {
        return made.stream()
                .map(Object::getClass)
                .filter(type -> !isMadeByContainer(type))
                .flatMap(HandMadeResources::guardedLocators)
                .sorted()
                .toList();
    }

    private static Stream<String> guardedLocators(Class<?> type) {
        return locators(type)
                .filter(method ->
                        RequirementResolver.SHARED.resolve(type, method).isPresent())
                .map(method -> type.getName() + "." + method.getName());
    }

    private static Stream<Method> locators(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && AnnotatedKind.isLocator(type, method));
    }

    /** Proxies and intercepted subclasses of Weld and OpenWebBeans: the application took a bean, which is guarded. */
    private static boolean isMadeByContainer(Class<?> type) {
        return type.isSynthetic() || type.getName().contains("$$");
    }
}
