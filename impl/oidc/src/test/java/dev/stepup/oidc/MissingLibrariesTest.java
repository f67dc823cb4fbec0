package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6: a library that is not there is a fault that names it. */
class MissingLibrariesTest {

    @ParameterizedTest
    @CsvSource({"hibernate-validator, STEPUP-OIDC-018, org.hibernate.validator:hibernate-validator"})
    void library_missing_isAFaultThatNamesIt(String left, String id, String remedy) throws Exception {
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(left))
                .map(MissingLibrariesTest::url)
                .toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Callable<?> alone = (Callable<?>)
                    loader.loadClass(Alone.class.getName()).getConstructor().newInstance();
            assertThat((String) alone.call()).startsWith(id).contains(remedy);
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
}
