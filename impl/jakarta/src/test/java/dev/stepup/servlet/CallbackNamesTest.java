package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.Faults;
import dev.stepup.spi.SessionProvider;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract section 6: what is kept for a provider that completes trips is its own. */
class CallbackNamesTest {

    private static SessionProvider provider(String name, @Nullable String path) {
        return (SessionProvider) Proxy.newProxyInstance(
                CallbackNamesTest.class.getClassLoader(),
                new Class<?>[] {SessionProvider.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "name" -> name;
                    case "callbackPath" -> Optional.ofNullable(path);
                    default -> throw new AssertionError(method);
                });
    }

    private static List<String> faults(SessionProvider... providers) {
        Faults faults = new Faults();
        CallbackPaths.check(List.of(providers), faults);
        return faults.all();
    }

    @Test
    void sameName_ofTwoThatCompleteTrips_isAFault() {
        assertThat(faults(provider("oidc-login", "/a"), provider("oidc-login", "/b")))
                .singleElement()
                .asString()
                .startsWith("STEPUP-347: ")
                .contains("oidc-login");
    }

    @Test
    void sameName_ofTwoThatCompleteNone_isFine() {
        assertThat(faults(provider("oidc-jwt", null), provider("oidc-jwt", null), provider("oidc-login", "/a")))
                .isEmpty();
    }
}
