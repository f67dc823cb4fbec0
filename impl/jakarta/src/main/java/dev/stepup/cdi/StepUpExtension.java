package dev.stepup.cdi;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.core.policy.RequirementResolver;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Tells CDI of the annotations that it does not see by itself, those on interfaces and on overridden methods, and remembers
 * which classes are beans.
 */
public class StepUpExtension implements Extension {

    private final Set<Class<?>> beanClasses = new HashSet<>();
    private final Set<Class<?>> heirs = new HashSet<>();
    private final Map<String, String> badAnnotations = new TreeMap<>();
    private final Set<String> faults = new TreeSet<>();

    <T> void bind(@Observes ProcessAnnotatedType<T> event) {
        Class<T> type = event.getAnnotatedType().getJavaClass();
        if (type.isAnnotation()
                || type.isInterface()
                || event.getAnnotatedType().isAnnotationPresent(RequiresAal.class)
                || !isApplicationClass(type)) {
            return;
        }
        Set<Method> unseen = new HashSet<>();
        for (AnnotatedMethod<? super T> method : event.getAnnotatedType().getMethods()) {
            if (method.isAnnotationPresent(RequiresAal.class)) {
                heirs.add(type);
            } else if (isGuarded(type, method.getJavaMember())) {
                unseen.add(method.getJavaMember());
            }
        }
        if (!unseen.isEmpty()) {
            heirs.add(type);
            event.configureAnnotatedType()
                    .filterMethods(method -> unseen.contains(method.getJavaMember()))
                    .forEach(method -> method.add(Binding.INSTANCE));
        }
    }

    /** Session beans as well: their event is one of these. */
    void remember(@Observes ProcessManagedBean<?> event) {
        Class<?> type = event.getBean().getBeanClass();
        beanClasses.add(type);
        boolean annotated = type.isAnnotationPresent(RequiresAal.class);
        if (annotated && type.getDeclaredAnnotation(RequiresAal.class) == null) {
            heirs.add(type);
        }
        if (annotated || heirs.contains(type)) {
            OutOfReach.faults(type).forEach(faults::add);
        }
    }

    /** Then no initializer has run that could say so. */
    void refuse(@Observes AfterDeploymentValidation event) {
        if (OutOfReach.isLibraryInEar()) {
            event.addDeploymentProblem(new IllegalStateException(CdiMessages.initializerNotRun()));
        }
    }

    /** The beans that are guarded by what they inherit or bear alone. */
    Set<Class<?>> heirs() {
        Set<Class<?>> beans = new HashSet<>(heirs);
        beans.retainAll(beanClasses);
        return beans;
    }

    boolean contains(Class<?> type) {
        return beanClasses.stream().anyMatch(type::isAssignableFrom);
    }

    Map<String, String> badAnnotations() {
        return Map.copyOf(badAnnotations);
    }

    /** What keeps guarded beans from being guarded. */
    Set<String> faults() {
        return Set.copyOf(faults);
    }

    private static boolean isApplicationClass(Class<?> type) {
        return !type.getName().startsWith("java.") && !type.getName().startsWith("jakarta.");
    }

    private boolean isGuarded(Class<?> type, Method method) {
        int modifiers = method.getModifiers();
        if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers) || method.isBridge()) {
            return false;
        }
        try {
            return RequirementResolver.SHARED.resolve(type, method).isPresent();
        } catch (IllegalArgumentException e) {
            // The deployment fails and says so, once all faults are known. Until then it is guarded.
            badAnnotations.put(type.getName() + "." + method.getName(), String.valueOf(e.getMessage()));
            return true;
        } catch (LinkageError e) {
            // A class of an API that this server does not have; it will not be a bean.
            return false;
        }
    }

    /** The binding alone: what is asked is found by the resolver, at the call. */
    private static final class Binding extends AnnotationLiteral<RequiresAal> implements RequiresAal {

        private static final long serialVersionUID = 1L;
        static final Binding INSTANCE = new Binding();

        @Override
        public RequiredAal value() {
            return RequiredAal.AAL1;
        }

        @Override
        public long maxAge() {
            return -1;
        }

        @Override
        public TimeUnit maxAgeUnit() {
            return TimeUnit.SECONDS;
        }

        @Override
        public String[] methods() {
            return new String[0];
        }

        @Override
        public String[] deniedMethods() {
            return new String[0];
        }

        @Override
        public boolean phishingResistant() {
            return false;
        }
    }
}
