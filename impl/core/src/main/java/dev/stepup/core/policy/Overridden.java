package dev.stepup.core.policy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The family of a class and of a method: what it extends, implements and overrides. */
final class Overridden {

    private Overridden() {}

    /** The superclasses of a class, nearest first, without {@link Object}. */
    static List<Class<?>> superclasses(Class<?> type) {
        List<Class<?>> result = new ArrayList<>();
        for (Class<?> at = type.getSuperclass(); at != null && at != Object.class; at = at.getSuperclass()) {
            result.add(at);
        }
        return result;
    }

    /** Every interface that a class implements, directly or not. */
    static Set<Class<?>> interfaces(Class<?> type) {
        Set<Class<?>> result = new LinkedHashSet<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Class<?> direct : at.getInterfaces()) {
                collect(direct, result);
            }
        }
        return result;
    }

    private static void collect(Class<?> type, Set<Class<?>> result) {
        if (result.add(type)) {
            for (Class<?> parent : type.getInterfaces()) {
                collect(parent, result);
            }
        }
    }

    /** The method that {@code declaring} declares and that {@code method}, called on a {@code type}, stands for. */
    static Optional<Method> in(Class<?> declaring, Class<?> type, Method method) {
        if (method.getDeclaringClass() == declaring) {
            return Optional.of(method);
        }
        if (Modifier.isStatic(method.getModifiers()) || Modifier.isPrivate(method.getModifiers())) {
            return Optional.empty();
        }
        return Arrays.stream(declaring.getDeclaredMethods())
                .filter(candidate -> sameShape(candidate, method) && overridable(candidate, method))
                .filter(candidate -> sameParameters(candidate, method, type))
                .findFirst();
    }

    private static boolean overridable(Method candidate, Method other) {
        int modifiers = candidate.getModifiers();
        boolean seen = !isPackagePrivate(candidate) && !isPackagePrivate(other);
        boolean neighbours = candidate
                .getDeclaringClass()
                .getPackageName()
                .equals(other.getDeclaringClass().getPackageName());
        return !candidate.isBridge()
                && !Modifier.isStatic(modifiers)
                && !Modifier.isPrivate(modifiers)
                && (seen || neighbours);
    }

    private static boolean isPackagePrivate(Method method) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)) == 0;
    }

    private static boolean sameShape(Method one, Method other) {
        return one.getName().equals(other.getName()) && one.getParameterCount() == other.getParameterCount();
    }

    private static boolean sameParameters(Method one, Method other, Class<?> type) {
        if (Arrays.equals(one.getParameterTypes(), other.getParameterTypes())) {
            return true;
        }
        ParameterTypes types = new ParameterTypes(type);
        return types.of(one).equals(types.of(other));
    }
}
