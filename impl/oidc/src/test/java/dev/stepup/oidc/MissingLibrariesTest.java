package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6: a library that is not there is a fault that names it. */
class MissingLibrariesTest {

    @Test
    void logins_withoutServletCdiAndJakartaSecurity_areThere() throws Exception {
        assertThat(run(LoginAlone.class, "servlet-api|cdi-api|security.enterprise"))
                .isEqualTo("oidc-login STEPUP-OIDC-028");
    }

    @ParameterizedTest
    @CsvSource({"hibernate-validator, STEPUP-OIDC-018, org.hibernate.validator:hibernate-validator"})
    void library_missing_isAFaultThatNamesIt(String left, String id, String remedy) throws Exception {
        assertThat(run(Alone.class, left)).startsWith(id).contains(remedy);
    }

    /** What a class says in a class loader that lacks what the pattern names. */
    private static String run(Class<?> type, String left) throws Exception {
        Pattern lacking = Pattern.compile(left);
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !lacking.matcher(new File(entry).getName()).find())
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

    /** Runs in a class loader without the library. */
    public static final class Alone implements Callable<String> {
        @Override
        public String call() {
            try {
                OidcIssuer.of("https://id.example.org")
                        .audience("bank")
                        .mapping(AssuranceMapping.preset("okta"))
                        .jwtProvider();
                return "no fault";
            } catch (dev.stepup.spi.InvalidSettingsException fault) {
                return String.valueOf(fault.getMessage());
            }
        }
    }

    /** Makes a provider for logins, and tries to make one that asks the container. */
    public static final class LoginAlone implements Callable<String> {
        @Override
        public String call() {
            OidcIssuer issuer = OidcIssuer.of("https://id.example.org")
                    .set("login.client-id", "bank")
                    .mapping(AssuranceMapping.preset("okta"));
            String name = issuer.loginProvider().name();
            try {
                return issuer.set("login.container", "true").loginProvider().name();
            } catch (dev.stepup.spi.InvalidSettingsException fault) {
                return name + " " + String.valueOf(fault.getMessage()).substring(0, 15);
            }
        }
    }
}
