package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.Faults;
import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Section 6: which providers there are, and that none at all is a fault. */
class ProviderFactoriesTest {

    private static final SessionProvider PROVIDER = (SessionProvider) Proxy.newProxyInstance(
            ProviderFactoriesTest.class.getClassLoader(),
            new Class<?>[] {SessionProvider.class},
            (self, method, arguments) -> method.getName().equals("equals") ? self == arguments[0] : null);

    private final Faults faults = new Faults();

    private List<SessionProvider> create(List<SessionProvider> beans, SessionProviderFactory... factories) {
        return new ProviderFactories(List.of(factories)).create(Map.of("stepup.a", "  b "), beans, faults);
    }

    @Test
    void factories_ofOneJar_eachMakesWhatIsAskedFor() {
        assertThat(create(List.of(), new Factory(any -> Optional.empty()), new Factory(any -> Optional.of(PROVIDER))))
                .containsExactly(PROVIDER);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void provider_none_isAFaultThatNamesTheFactories() {
        create(List.of(), new Factory(any -> Optional.empty()));
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-304: ")
                .contains(Factory.class.getName(), "no session provider is configured");
    }

    @Test
    void provider_noneAndNoFactory_isAFaultThatNamesADependency() {
        create(List.of());
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-304: ")
                .contains("stepup-kratos");
    }

    @Test
    void provider_aBeanAlone_isEnough() {
        assertThat(create(List.of(PROVIDER), new Factory(any -> Optional.empty())))
                .containsExactly(PROVIDER);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void fault_ofTwoFactories_isToldOnceAndIsEnough() {
        Factory bad = new Factory(any -> {
            throw new InvalidSettingsException(List.of("X-001: bad", "X-002: worse"));
        });
        create(List.of(), bad, bad);
        assertThat(faults.all()).containsExactly("X-001: bad", "X-002: worse");
    }

    @Test
    void factory_lacksAClass_isAFaultThatNamesBoth() {
        create(List.of(), new Factory(any -> {
            throw new NoClassDefFoundError("org/example/Missing");
        }));
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-351: ")
                .contains(Factory.class.getName(), "org/example/Missing");
    }

    @Test
    void setting_withBlanks_isStripped() {
        assertThat(create(
                        List.of(),
                        new Factory(settings ->
                                settings.get("stepup.a").filter("b"::equals).isPresent()
                                        ? Optional.of(PROVIDER)
                                        : Optional.empty())))
                .hasSize(1);
    }

    @Test
    void close_ofSeveral_closesThoseThatFactoriesHaveMadeAndOnce() {
        List<String> closed = new ArrayList<>();
        ProviderFactories factories = new ProviderFactories(List.of(
                new Factory(any -> Optional.of(closing(() -> closed.add("one")))),
                new Factory(any -> Optional.of(closing(() -> {
                    throw new IllegalStateException("broken");
                }))),
                new Factory(any -> Optional.of(closing(() -> closed.add("other"))))));
        factories.create(Map.of(), List.of(closing(() -> closed.add("bean"))), faults);
        factories.close();
        factories.close();
        assertThat(closed).containsExactly("one", "other");
    }

    @Test
    void close_ofOneThatThrowsAndHasNoNameAnyMore_closesTheOthersAsWell() {
        List<String> closed = new ArrayList<>();
        SessionProvider broken = (SessionProvider) Proxy.newProxyInstance(
                ProviderFactoriesTest.class.getClassLoader(),
                new Class<?>[] {SessionProvider.class},
                (self, method, arguments) -> {
                    throw new IllegalStateException("broken");
                });
        ProviderFactories factories = new ProviderFactories(List.of(
                new Factory(any -> Optional.of(broken)),
                new Factory(any -> Optional.of(closing(() -> closed.add("other"))))));
        factories.create(Map.of(), List.of(), faults);
        factories.close();
        assertThat(closed).containsExactly("other");
    }

    private static SessionProvider closing(Runnable close) {
        return (SessionProvider) Proxy.newProxyInstance(
                ProviderFactoriesTest.class.getClassLoader(),
                new Class<?>[] {SessionProvider.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close.run();
                    }
                    return method.getName().equals("name") ? "closing" : null;
                });
    }

    private record Factory(Function<Settings, Optional<SessionProvider>> making) implements SessionProviderFactory {
        @Override
        public Set<String> keys() {
            return Set.of("stepup.a");
        }

        @Override
        public Optional<SessionProvider> create(Settings settings) {
            return making.apply(settings);
        }
    }
}
