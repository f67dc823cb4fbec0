package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: a library that is not there is a fault that names it. */
class MissingLibrariesTest {

    @ParameterizedTest
    @CsvSource({
        "hibernate-validator, STEPUP-OIDC-018, org.hibernate.validator:hibernate-validator",
        "microprofile-jwt-auth-api, STEPUP-OIDC-061, stepup.oidc.mp-jwt",
        "jakarta.servlet-api, STEPUP-OIDC-061, stepup.oidc.mp-jwt"
    })
    void library_missing_isAFaultThatNamesIt(String left, String id, String remedy) throws Exception {
        assertThat(without(left, Alone.class)).startsWith(id).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microprofile-jwt-auth-api", "jakarta.servlet-api"})
    void library_thatOnlyMpJwtNeeds_missing_leavesTheOthers(String left) throws Exception {
        assertThat(without(left, Others.class)).isEqualTo("oidc-jwt oidc-introspection");
    }

    private static String without(String left, Class<? extends Callable<String>> type) throws Exception {
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(left))
                .map(MissingLibrariesTest::url)
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Callable<?> alone = (Callable<?>)
                    loader.loadClass(type.getName()).getConstructor().newInstance();
            return (String) alone.call();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** What of it is there without the library. */
    public static final class Others implements Callable<String> {
        @Override
        public String call() {
            Map<String, String> settings = Map.of(
                    "stepup.oidc.issuer", "https://id.example.org",
                    "stepup.oidc.audience", "bank",
                    "stepup.oidc.preset", "okta",
                    "stepup.oidc.introspection.client-id", "a",
                    "stepup.oidc.introspection.client-secret", "b");
            return ServiceLoader.load(SessionProviderFactory.class).stream()
                    .map(factory -> factory.get().create(key -> Optional.ofNullable(settings.get(key))))
                    .flatMap(Optional::stream)
                    .map(SessionProvider::name)
                    .collect(Collectors.joining(" "));
        }
    }

    /** Runs in a class loader without the library. */
    public static final class Alone implements Callable<String> {
        @Override
        public String call() {
            try {
                OidcIssuer.of("https://id.example.org")
                        .audience("bank")
                        .mapping(AssuranceMapping.preset("okta"))
                        .mpJwtProvider();
                return "no fault";
            } catch (dev.stepup.spi.InvalidSettingsException fault) {
                return String.valueOf(fault.getMessage());
            }
        }
    }
}
