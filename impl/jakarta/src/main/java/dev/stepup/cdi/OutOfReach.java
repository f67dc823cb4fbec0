package dev.stepup.cdi;

import dev.stepup.core.policy.RequirementResolver;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the library cannot stand before, although it should. */
final class OutOfReach {

    private static final Pattern LIB_OF_AN_EAR = Pattern.compile(".*(?<!/WEB-INF)/lib/[^/]+");

    private OutOfReach() {}

    /** Whether the library lies where Open Liberty runs no initializer of it. */
    static boolean isLibraryInEar() {
        CodeSource source = OutOfReach.class.getProtectionDomain().getCodeSource();
        return System.getProperty("wlp.install.dir") != null
                && source != null
                && LIB_OF_AN_EAR.matcher(String.valueOf(source.getLocation())).matches();
    }

    /** What keeps this guarded bean from being so. */
    static Stream<String> faults(Class<?> type) {
        if (!seesTheInterceptor(type)) {
            return Stream.of(CdiMessages.beanElsewhere(type.getName()));
        }
        return !isGuardedAsAWhole(type)
                ? Stream.empty()
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()) && isCalledByContainer(method))
                        .map(method -> CdiMessages.staticMethod(type.getName(), method.getName()));
    }

    /** By its name: each module of an EAR may have loaded the library by itself. */
    private static boolean seesTheInterceptor(Class<?> type) {
        try {
            Class.forName(RequiresAalInterceptor.class.getName(), false, type.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean isGuardedAsAWhole(Class<?> type) {
        try {
            return RequirementResolver.SHARED.resolve(type).isPresent();
        } catch (IllegalArgumentException e) {
            return true; // and a fault of its own
        }
    }

    private static boolean isCalledByContainer(Method method) {
        return method.isAnnotationPresent(Produces.class)
                || Arrays.stream(method.getParameters()).anyMatch(OutOfReach::isFilledByContainer);
    }

    private static boolean isFilledByContainer(Parameter parameter) {
        return parameter.isAnnotationPresent(Observes.class)
                || parameter.isAnnotationPresent(ObservesAsync.class)
                || parameter.isAnnotationPresent(Disposes.class);
    }
}
