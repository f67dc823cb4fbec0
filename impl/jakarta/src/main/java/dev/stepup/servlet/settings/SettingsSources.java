package dev.stepup.servlet.settings;

import dev.stepup.core.config.EnvironmentVariables;
import dev.stepup.core.config.Faults;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where settings come from; the first that has a key wins: system properties, {@linkplain EnvironmentVariables environment
 * variables}, MicroProfile Config where the server has it, context parameters of the servlet context, and the file {@code
 * META-INF/stepup.properties} of the application. A value of blanks hides those further on, and counts as not set. Internal to the
 * library.
 */
public final class SettingsSources {

    static final String PREFIX = "stepup.";

    private final Properties system;
    private final Map<String, String> environment;

    /**
     * The sources of this JVM, or others in a test.
     *
     * @param system the system properties
     * @param environment the environment variables
     */
    public SettingsSources(Properties system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
    }

    /**
     * Reads them all.
     *
     * @param known the keys that are read, those of rules apart
     * @param faults takes what is wrong with them
     */
    public Map<String, String> read(ServletContext servletContext, Set<String> known, Faults faults) {
        ClassLoader loader = servletContext.getClassLoader();
        Map<String, String> settings = new TreeMap<>(SettingsFile.read(loader, faults));
        for (String key : Collections.list(servletContext.getInitParameterNames())) {
            if (key.startsWith(PREFIX)) {
                settings.put(key, servletContext.getInitParameter(key));
            }
        }
        settings.putAll(MicroProfileConfig.read(loader, known, settings.keySet(), environment.keySet(), faults));
        Map<String, String> properties = new TreeMap<>();
        for (String key : system.stringPropertyNames()) {
            if (key.startsWith(PREFIX)) {
                properties.put(key, system.getProperty(key));
            }
        }
        Set<String> elsewhere = new TreeSet<>(settings.keySet());
        elsewhere.addAll(properties.keySet());
        settings.putAll(EnvironmentVariables.settings(environment, known, elsewhere, faults));
        settings.putAll(properties);
        return settings;
    }
}
