package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 6: no validator is itself a fault, with the dependency to add. */
class MissingValidatorTest {

    @Test
    @DisplayName("Section 6: settings that nobody can check are not taken for good")
    void validator_missing_isAFaultThatNamesIt() throws Exception {
        List<URL> others = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("hibernate-validator")) {
                URI uri = Path.of(entry).toUri();
                others.add(uri.toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(others.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Object alone =
                    loader.loadClass(Alone.class.getName()).getConstructor().newInstance();
            assertThat((List<?>) ((Callable<?>) alone).call())
                    .singleElement()
                    .asString()
                    .startsWith("STEPUP-006")
                    .contains("org.hibernate.validator:hibernate-validator");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Runs in a class loader without the library. */
    public static final class Alone implements Callable<List<String>> {
        @Override
        public List<String> call() {
            Faults faults = new Faults();
            new ConfigReader(Map.of(), faults).read(Set.of());
            return faults.all();
        }
    }
}
