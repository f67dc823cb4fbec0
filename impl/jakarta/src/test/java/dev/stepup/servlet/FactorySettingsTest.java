package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.Faults;
import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a provider's factory gets to see, and what becomes of its faults. */
class FactorySettingsTest {

    @TempDir
    Path directory;

    /** Tells what it has read as a fault. */
    public static final class Telling implements SessionProviderFactory {
        @Override
        public Set<String> keys() {
            return Set.of("stepup.telling.set", "stepup.telling.blank");
        }

        @Override
        public Optional<SessionProvider> create(Settings settings) {
            throw new InvalidSettingsException(List.of(
                    "TELLING-001: " + settings.get("stepup.telling.set").orElse("not set"),
                    "TELLING-002: " + settings.get("stepup.telling.blank").orElse("not set"),
                    "TELLING-003: " + settings.get("stepup.telling.absent").orElse("not set"),
                    "TELLING-004: https://admin:hunter2@id.example.org\r\nSEVERE: forged"));
        }
    }

    @Test
    void factory_seesStrippedValues_blankOnesAsNotSet_itsFaultsJoinTheOthersFitForALog() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(SessionProviderFactory.class.getName()), Telling.class.getName());
        Faults faults = new Faults();
        faults.add("STEPUP-000: another");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            ProviderFactories factories = new ProviderFactories(loader);
            assertThat(factories.keys()).contains("stepup.telling.set", "stepup.telling.blank");
            Map<String, String> settings = Map.of("stepup.telling.set", " value\t", "stepup.telling.blank", " \t");
            assertThat(factories.create(settings, List.of(), faults)).isEmpty();
        }
        assertThat(faults.all())
                .containsExactly(
                        "STEPUP-000: another",
                        "TELLING-001: value",
                        "TELLING-002: not set",
                        "TELLING-003: not set",
                        "TELLING-004: https://***@id.example.org\\u000d\\u000aSEVERE: forged");
    }
}
