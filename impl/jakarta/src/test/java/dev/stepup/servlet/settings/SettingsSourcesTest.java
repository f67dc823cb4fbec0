package dev.stepup.servlet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.ConfigReader;
import dev.stepup.core.config.Faults;
import dev.stepup.core.config.StepUpConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: where settings come from, which source wins, and that none is passed over in silence. */
class SettingsSourcesTest {

    private static final String MODEL = "stepup.model";
    private static final Set<String> KNOWN = Set.of(MODEL, "stepup.public-url");

    @TempDir
    Path directory;

    private final Faults faults = new Faults();
    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> microProfile = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private ClassLoader parent = SettingsSourcesTest.class.getClassLoader();

    @Test
    void keyInEverySource_theOrderIsAsDocumented() throws IOException {
        system.setProperty(MODEL, "system");
        environment.put("STEPUP_MODEL", "environment");
        microProfile.put(MODEL, "microprofile");
        parameters.put(MODEL, "parameter");
        file("stepup.model=file");
        assertThat(read()).containsEntry(MODEL, "system");
        system.clear();
        assertThat(read()).containsEntry(MODEL, "environment");
        environment.clear();
        assertThat(read()).containsEntry(MODEL, "microprofile");
        microProfile.clear();
        assertThat(read()).containsEntry(MODEL, "parameter");
        parameters.clear();
        assertThat(read()).containsEntry(MODEL, "file");
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void valueOfBlanks_hidesThoseFurtherOn_andCountsAsNotSet() throws IOException {
        environment.put("STEPUP_MODEL", " ");
        file("stepup.model=off\nstepup.rule.a.path=/a");
        StepUpConfig config = new ConfigReader(read(), faults).read(Set.of());
        assertThat(config.droppedRules()).isEmpty();
        assertThat(config.rules().rules()).hasSize(1);
    }

    @Test
    void fileIsToldOfTwice_asByAnEmbeddedServer_isOneFile() throws IOException {
        file("stepup.model=lax");
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, parent)) {
            parent = classPath;
            assertThat(read()).containsEntry(MODEL, "lax");
        }
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void filesAreTwo_isAFaultThatNamesBoth(@TempDir Path other) throws IOException {
        file("stepup.model=lax");
        Path library = Files.createDirectories(other.resolve("META-INF"));
        Files.writeString(library.resolve("stepup.properties"), "stepup.model=off");
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {other.toUri().toURL()}, parent)) {
            parent = classPath;
            read();
        }
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-303: ")
                .contains(directory.toString(), other.toString());
    }

    @Test
    void microProfileConfig_absent_isNoFault() throws IOException {
        parent = ClassLoader.getPlatformClassLoader();
        file("stepup.model=lax");
        assertThat(read()).isEqualTo(Map.of(MODEL, "lax"));
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void microProfileConfig_whoseSourceDoesNotList_isAskedForWhatMayBeThere() throws IOException {
        microProfile.put("stepup.rule.a.aal", "aal2");
        microProfile.put("stepup.rule.b.aal", "aal2");
        microProfile.put(MODEL, "lax");
        file("stepup.rule.a.path=/a");
        assertThat(read(new Secretive(microProfile)))
                .isEqualTo(Map.of(MODEL, "lax", "stepup.rule.a.path", "/a", "stepup.rule.a.aal", "aal2"));
    }

    @Test
    void microProfileConfig_expression_isResolved() {
        microProfile.put("bank.host", "bank.example.org");
        microProfile.put("stepup.public-url", "https://${bank.host}/");
        assertThat(read()).isEqualTo(Map.of("stepup.public-url", "https://bank.example.org/"));
    }

    @Test
    @DisplayName("Section 6: a guard whose path refers to nothing is no guard that was not set")
    void microProfileConfig_expressionOfNothing_isAFault() {
        microProfile.put("stepup.rule.admin.path", "${admin.path}");
        read();
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-042: MicroProfile Config does not tell the value of stepup.rule.admin.path");
    }

    @Test
    void microProfileConfig_sourceThatThrows_isAFaultWithoutTheTextOfTheException() {
        ConfigSource broken = new Secretive(Map.of()) {
            @Override
            public @Nullable String getValue(String key) {
                if (key.startsWith("stepup.")) {
                    throw new IllegalStateException("hunter2");
                }
                return null;
            }
        };
        assertThat(read(broken)).isEmpty();
        assertThat(faults.all())
                .hasSize(KNOWN.size())
                .allMatch(fault -> fault.startsWith("STEPUP-042") && fault.contains("IllegalStateException"))
                .noneMatch(fault -> fault.contains("hunter2"));
    }

    @Test
    @DisplayName("What a variable may stand for, in the list of MicroProfile Config, is no misspelt key")
    void microProfileConfig_thatListsTheEnvironment_addsNothingToIt() {
        environment.put("STEPUP_PUBLIC_URL", "https://bank.example.org/");
        environment.put("STEPUP_RULE_MY_ADMIN_PATH", "/admin/*");
        Map<String, String> settings = read(new EnvConfigSource(environment, 300));
        assertThat(settings)
                .isEqualTo(Map.of(
                        "stepup.public-url", "https://bank.example.org/", "stepup.rule.my-admin.path", "/admin/*"));
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void microProfileConfig_misspeltKey_isAFaultAsAnyOther() {
        microProfile.put("stepup.modle", "lax");
        new ConfigReader(read(), faults).read(Set.of());
        assertThat(faults.all()).containsExactly("STEPUP-005: stepup.modle is no setting; did you mean stepup.model?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stepup.rule.a.path", "stepup.kratos.admin-token", "stepup.loop-guard.key"})
    void file_withAKeyTwice_isAFaultWithoutTheValues(String key) throws IOException {
        file("stepup.model=lax\n" + key + "=/hunter2\n" + key + "=/hunter3\n");
        read();
        assertThat(faults.all())
                .containsExactly(
                        "STEPUP-319: META-INF/stepup.properties contains " + key + " more than once; keep one of them");
    }

    @Test
    void file_withAForeignKey_isAFaultThatNamesIt() throws IOException {
        file("quarkus.http.port=8080\n");
        read();
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-302")
                .contains("quarkus.http.port");
    }

    @Test
    @DisplayName("Section 6: messages carry no secret, also where a line end was forgotten")
    void file_withASecretOnTwoLines_doesNotShowTheSecond() throws IOException {
        file("stepup.loop-guard.key=0123456789abcdef\nfedcba9876543210fedcba9876543210\nMTIz+NDU2/Nzg5==\n");
        read();
        assertThat(faults.all())
                .hasSize(2)
                .allMatch(fault -> fault.startsWith("STEPUP-302"))
                .noneMatch(fault -> fault.contains("fedcba98") || fault.contains("MTIz"));
    }

    @Test
    void file_withABrokenEscape_isAFault() throws IOException {
        file("stepup.model=\\u12\n");
        read();
        assertThat(faults.all()).singleElement().asString().startsWith("STEPUP-324");
    }

    private void file(String text) throws IOException {
        Files.createDirectories(directory.resolve("META-INF"));
        Files.writeString(directory.resolve("META-INF/stepup.properties"), text);
    }

    private Map<String, String> read() {
        return read(new PropertiesConfigSource(microProfile, "test", 100));
    }

    private Map<String, String> read(ConfigSource source) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, parent)) {
            SmallRyeConfig config = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(source)
                    .build();
            ConfigProviderResolver.instance().registerConfig(config, loader);
            try {
                return new SettingsSources(system, environment).read(context(loader), KNOWN, faults);
            } finally {
                ConfigProviderResolver.instance().releaseConfig(config);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ServletContext context(ClassLoader loader) {
        return (ServletContext) Proxy.newProxyInstance(
                SettingsSourcesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getClassLoader" -> loader;
                    case "getInitParameterNames" -> Collections.enumeration(List.copyOf(parameters.keySet()));
                    case "getInitParameter" -> parameters.get(String.valueOf(arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Lists nothing, as a vault does. */
    private static class Secretive implements ConfigSource {

        private final Map<String, String> values;

        Secretive(Map<String, String> values) {
            this.values = values;
        }

        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public @Nullable String getValue(String key) {
            return values.get(key);
        }

        @Override
        public String getName() {
            return "secretive";
        }
    }
}
