package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import dev.stepup.core.policy.elsewhere.Neighbour;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which annotation holds, wherever it stands. */
class RequirementResolverTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement AAL3 = Requirement.of(RequiredAal.AAL3);
    private final RequirementResolver resolver = new RequirementResolver();

    static class Plain {
        void open() {}

        @RequiresAal(RequiredAal.AAL2)
        void guarded() {}
    }

    @RequiresAal(RequiredAal.AAL2)
    static class Guarded {
        void open() {}

        @RequiresAal(RequiredAal.AAL1)
        void less() {}
    }

    static class Overrides extends Guarded {
        @Override
        void less() {}

        @Override
        void open() {}
    }

    @RequiresAal(RequiredAal.AAL3)
    static class OverridesStricter extends Guarded {
        @Override
        void less() {}

        @Override
        @RequiresAal(RequiredAal.AAL1)
        void open() {}
    }

    @RequiresAal(RequiredAal.AAL2)
    interface Contract {
        void call();

        @RequiresAal(RequiredAal.AAL1)
        void less();

        @RequiresAal(RequiredAal.AAL3)
        default void byDefault() {}
    }

    static class Implements implements Contract {
        @Override
        public void call() {}

        @Override
        public void less() {}
    }

    @RequiresAal(RequiredAal.AAL1)
    interface Weaker {
        @RequiresAal(RequiredAal.AAL2)
        void less();
    }

    static class ImplementsTwo extends Implements implements Weaker {}

    @Stereotype
    @RequiresAal(RequiredAal.AAL2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sensitive {}

    @Stereotype
    @Sensitive
    @Nested
    @Retention(RetentionPolicy.RUNTIME)
    @interface Nested {}

    @Sensitive
    static class ByStereotype {
        void call() {}
    }

    @Nested
    static class ByNestedStereotype {
        void call() {}
    }

    @Sensitive
    @RequiresAal(RequiredAal.AAL1)
    static class ClassOverStereotype {
        void call() {}
    }

    @Sensitive
    static class StereotypeOverSuperclass extends OverridesStricter {
        void call() {}
    }

    static class SubclassOfStereotype extends ByStereotype {}

    @RequiresAal(RequiredAal.AAL2)
    static class FromElsewhere extends Neighbour {
        void packagePrivate() {}

        @Override
        protected void inherited() {}
    }

    static class Plain$Proxy$_$$_WeldSubclass extends Plain {
        @Override
        void guarded() {}

        @Override
        void open() {}
    }

    static class Guarded$$Generated extends Guarded {}

    static class Deeper$$Generated extends Guarded$$Generated {}

    @RequiresAal(RequiredAal.AAL3)
    static class Money$$Transfer extends Plain {
        @Override
        void open() {}
    }

    @RequiresAal(RequiredAal.AAL2)
    static class WithStaticAndPrivate {
        static void shared() {}

        @SuppressWarnings("unused")
        private void hidden() {}
    }

    static class HidesStatic extends WithStaticAndPrivate {
        static void shared() {}
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                row("method", Plain.class, "guarded", AAL2),
                row("nothing", Plain.class, "open", null),
                row("class", Guarded.class, "open", AAL2),
                row("method over class, though it asks less", Guarded.class, "less", AAL1),
                row("overriding without an annotation keeps what it overrides", Overrides.class, "less", AAL1),
                row("superclass", Overrides.class, "open", AAL2),
                row("overridden method over the own class", OverridesStricter.class, "less", AAL1),
                row("own method over everything", OverridesStricter.class, "open", AAL1),
                row("interface", Implements.class, "call", AAL2),
                row("method of the interface", Implements.class, "less", AAL1),
                row("default method", Implements.class, "byDefault", AAL3),
                row("the interface itself", Contract.class, "less", AAL1),
                row("default method of the interface itself", Contract.class, "byDefault", AAL3),
                row("two interfaces state one for the method: both hold", ImplementsTwo.class, "less", AAL2),
                row("two interfaces state one for the class: both hold", ImplementsTwo.class, "call", AAL2),
                row("stereotype", ByStereotype.class, "call", AAL2),
                row("stereotype of a stereotype, which bears itself", ByNestedStereotype.class, "call", AAL2),
                row("class over stereotype", ClassOverStereotype.class, "call", AAL1),
                row("stereotype over superclass", StereotypeOverSuperclass.class, "call", AAL2),
                row("superclass' stereotype", SubclassOfStereotype.class, "call", AAL2),
                row("package-private elsewhere is not overridden", FromElsewhere.class, "packagePrivate", AAL2),
                row("protected elsewhere is overridden", FromElsewhere.class, "inherited", AAL1),
                row("proxy, method", Plain$Proxy$_$$_WeldSubclass.class, "guarded", AAL2),
                row("proxy, nothing", Plain$Proxy$_$$_WeldSubclass.class, "open", null),
                row("proxy, class", Guarded$$Generated.class, "open", AAL2),
                row("proxy of a proxy", Deeper$$Generated.class, "less", AAL1),
                row("a class that is only named as a proxy", Money$$Transfer.class, "open", AAL3),
                row("static method of a guarded class", WithStaticAndPrivate.class, "shared", AAL2),
                row("private method of a guarded class", WithStaticAndPrivate.class, "hidden", AAL2),
                row("hidden static method", HidesStatic.class, "shared", AAL2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void call_ofAMethod_resolvesToWhatHolds(String name, Class<?> type, Method method, Optional<Requirement> expected) {
        assertThat(resolver.resolve(type, method)).as(name).isEqualTo(expected);
        assertThat(resolver.resolve(type, method)).as("%s, again", name).isEqualTo(expected);
    }

    @Test
    @DisplayName("Section 4: all doors agree, by whatever declaration of the method they come")
    void call_byTheSuperclassMethod_resolvesByTheObject() {
        assertThat(resolver.resolve(OverridesStricter.class, method(Guarded.class, "open")))
                .contains(AAL1);
        assertThat(resolver.resolve(Implements.class, method(Contract.class, "call")))
                .contains(AAL2);
        assertThat(resolver.resolve(Plain.class, method(Object.class, "toString")))
                .isEmpty();
    }

    @Test
    void call_ofAnInterfaceProxy_resolvesByTheInterface() {
        Object proxy = Proxy.newProxyInstance(
                Contract.class.getClassLoader(), new Class<?>[] {Contract.class}, (p, m, args) -> null);

        assertThat(resolver.resolve(proxy.getClass(), method(proxy.getClass(), "less")))
                .contains(AAL1);
        assertThat(resolver.resolve(proxy.getClass(), method(Contract.class, "call")))
                .contains(AAL2);
    }

    @Test
    void class_asAWhole_resolvesWithoutItsMethods() {
        assertThat(resolver.resolve(Plain.class)).isEmpty();
        assertThat(resolver.resolve(Overrides.class)).contains(AAL2);
        assertThat(resolver.resolve(Guarded$$Generated.class)).contains(AAL2);
        assertThat(resolver.resolve(ByNestedStereotype.class)).contains(AAL2);
        assertThat(resolver.resolve(Implements.class)).contains(AAL2);
    }

    private static Arguments row(String name, Class<?> type, String method, @Nullable Requirement expected) {
        return Arguments.of(name, type, method(type, method), Optional.ofNullable(expected));
    }

    private static Method method(Class<?> type, String name) {
        Class<?> at = type;
        while (at != null) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(name)) {
                    return method;
                }
            }
            at = at.getSuperclass();
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
