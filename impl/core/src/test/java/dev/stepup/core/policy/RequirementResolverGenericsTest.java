package dev.stepup.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.RequiresAal;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A generic method is overridden by one with other parameter types, and a bridge stands between the two. */
class RequirementResolverGenericsTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private final RequirementResolver resolver = new RequirementResolver();

    interface Store<T> {
        @RequiresAal(RequiredAal.AAL2)
        void put(T value);

        void take(T value);
    }

    static class Letters implements Store<String> {
        @Override
        public void put(String value) {}

        @Override
        @RequiresAal(RequiredAal.AAL1)
        public void take(String value) {}
    }

    static class MoreLetters extends Letters {
        @Override
        public void put(String value) {}
    }

    @RequiresAal(RequiredAal.AAL2)
    abstract static class Base<T extends Comparable<T>> {
        @RequiresAal(RequiredAal.AAL1)
        public void put(T value) {}

        public void put(T value, List<T> more) {}

        @RequiresAal(RequiredAal.AAL1)
        public void putAll(T[] values) {}
    }

    static class Overloads extends Base<String> {
        @Override
        public void put(String value) {}

        /** No override: the base class has no such method. */
        public void put(Integer value) {}

        @Override
        public void putAll(String[] values) {}
    }

    abstract static class Middle<K, V extends Comparable<V>> extends Base<V> {
        abstract K key();
    }

    static class Lower extends Middle<Integer, String> {
        @Override
        public void put(String value) {}

        @Override
        Integer key() {
            return 0;
        }
    }

    interface Factory {
        @RequiresAal(RequiredAal.AAL2)
        Object make();
    }

    static class Covariant implements Factory {
        @Override
        public String make() {
            return "";
        }
    }

    static class GenericMethods {
        @RequiresAal(RequiredAal.AAL2)
        public <X extends Number> void of(X value) {}
    }

    static class MoreGenericMethods extends GenericMethods {
        @Override
        public <Y extends Number> void of(Y value) {}
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                row("interface's generic method", Letters.class, Letters.class, "put", AAL2, String.class),
                row("the bridge", Letters.class, Letters.class, "put", AAL2, Object.class),
                row("by the interface's own method", Letters.class, Store.class, "put", AAL2, Object.class),
                row("own annotation", Letters.class, Letters.class, "take", AAL1, String.class),
                row("own annotation, by the bridge", Letters.class, Letters.class, "take", AAL1, Object.class),
                row(
                        "own annotation, by the interface's method",
                        Letters.class,
                        Store.class,
                        "take",
                        AAL1,
                        Object.class),
                row("overridden once more", MoreLetters.class, MoreLetters.class, "put", AAL2, String.class),
                row("superclass' generic method", Overloads.class, Overloads.class, "put", AAL1, String.class),
                row("superclass' bridge", Overloads.class, Overloads.class, "put", AAL1, Comparable.class),
                row("an overload overrides nothing", Overloads.class, Overloads.class, "put", AAL2, Integer.class),
                row("generic array", Overloads.class, Overloads.class, "putAll", AAL1, String[].class),
                row("not overridden", Overloads.class, Base.class, "put", AAL2, Comparable.class, List.class),
                row("two levels of variables", Lower.class, Lower.class, "put", AAL1, String.class),
                row("covariant result", Covariant.class, Covariant.class, "make", AAL2),
                row(
                        "variables of the method",
                        MoreGenericMethods.class,
                        MoreGenericMethods.class,
                        "of",
                        AAL2,
                        Number.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void call_ofAGenericMethod_resolvesToWhatItOverrides(
            String name, Class<?> type, Method method, Requirement expected) {
        assertThat(resolver.resolve(type, method)).as(name).contains(expected);
    }

    @Test
    void call_byTheBridgeOfACovariantResult_resolvesToTheSame() {
        List<Method> both = Arrays.stream(Covariant.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("make"))
                .toList();

        assertThat(both)
                .hasSize(2)
                .allSatisfy(method ->
                        assertThat(resolver.resolve(Covariant.class, method)).contains(AAL2));
    }

    private static Arguments row(
            String name,
            Class<?> type,
            Class<?> declaring,
            String method,
            Requirement expected,
            Class<?>... parameters) {
        try {
            return Arguments.of(name, type, declaring.getDeclaredMethod(method, parameters), expected);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
