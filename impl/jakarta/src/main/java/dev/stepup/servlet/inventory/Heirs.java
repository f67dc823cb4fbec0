package dev.stepup.servlet.inventory;

import dev.stepup.Requirement;
import dev.stepup.core.policy.RequirementResolver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of the table for classes that bear no annotation themselves, and are guarded all the same: by a superclass, an
 * interface, a stereotype or a binding of the application's own. They are for the reader; what is wrong with a requirement
 * is said of where it stands. Internal to the library.
 */
public final class Heirs {

    private static final Logger LOG = System.getLogger("dev.stepup");

    private final RequirementResolver resolver;

    /** By the same resolver as the doors. */
    public Heirs(RequirementResolver resolver) {
        this.resolver = resolver;
    }

    /** The lines for these classes, which this door has charge of if they are no resources. */
    public List<GuardedTarget> targets(Collection<Class<?>> types, String door) {
        List<GuardedTarget> targets = new ArrayList<>();
        for (Class<?> type : types) {
            try {
                add(type, AnnotatedKind.isResource(type) ? GuardedTarget.REST : door, targets);
            } catch (IllegalArgumentException | LinkageError e) {
                // Is a fault already, or no class that will come up.
                LOG.log(Level.DEBUG, type.getName(), e);
            }
        }
        return targets;
    }

    private void add(Class<?> type, String door, List<GuardedTarget> targets) {
        resolver.resolve(type).ifPresent(asked -> targets.add(new GuardedTarget(door, type.getName(), asked)));
        methods(type).filter(method -> resolver.namesMethod(type, method)).forEach(method -> {
            Optional<Requirement> asked = resolver.resolve(type, method);
            asked.ifPresent(known -> targets.add(new GuardedTarget(door, Inventory.name(type, method), known)));
        });
    }

    /** The public ones wherever they come from, and the others of the class and its superclasses. */
    private static Stream<Method> methods(Class<?> type) {
        Stream<Method> all = Arrays.stream(type.getMethods());
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            all = Stream.concat(all, Arrays.stream(at.getDeclaredMethods()));
        }
        return all.filter(method -> !method.isSynthetic()
                && !Modifier.isPrivate(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers()));
    }
}
