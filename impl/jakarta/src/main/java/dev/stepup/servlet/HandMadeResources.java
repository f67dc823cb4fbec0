package dev.stepup.servlet;

import dev.stepup.core.policy.RequirementResolver;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resources that an application makes by itself: no interceptor stands before their locators, which run before every
 * filter of Jakarta REST. Internal to the library.
 */
public final class HandMadeResources {

    private HandMadeResources() {}

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
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && AnnotatedKind.isLocator(type, method))
                .filter(method ->
                        RequirementResolver.SHARED.resolve(type, method).isPresent())
                .map(method -> type.getName() + "." + method.getName());
    }

    /** Proxies and intercepted subclasses of Weld and OpenWebBeans: the application took a bean, which is guarded. */
    private static boolean isMadeByContainer(Class<?> type) {
        return type.isSynthetic() || type.getName().contains("$$");
    }
}
