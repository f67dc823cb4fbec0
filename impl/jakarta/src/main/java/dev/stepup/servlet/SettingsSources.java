package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from; the first that has a key wins: system properties, environment variables (the key in upper
 * case, with an underscore for everything but letters and digits), context parameters of the servlet context, and the
 * file {@code META-INF/stepup.properties} of the application.
 */
final class SettingsSources {

    private static final String PREFIX = "stepup.";
    private static final String FILE = "META-INF/stepup.properties";

    private SettingsSources() {}

    static Map<String, String> read(ServletContext servletContext, Set<String> knownKeys, Faults faults) {
        Map<String, String> settings = new TreeMap<>();
        file(servletContext, settings, faults);
        for (String key : Collections.list(servletContext.getInitParameterNames())) {
            put(settings, key, servletContext.getInitParameter(key));
        }
        Map<String, String> environment = System.getenv();
        for (String key : union(knownKeys, settings.keySet())) {
            put(settings, key, environment.get(variable(key)));
        }
        for (String key : System.getProperties().stringPropertyNames()) {
            put(settings, key, System.getProperty(key));
        }
        return settings;
    }

    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static void put(Map<String, String> settings, String key, @Nullable String value) {
        if (key.startsWith(PREFIX) && value != null) {
            settings.put(key, value);
        }
    }

    private static void file(ServletContext servletContext, Map<String, String> settings, Faults faults) {
        try {
            List<URL> files = Collections.list(servletContext.getClassLoader().getResources(FILE));
            for (URL url : files) {
                Properties properties = new OnceOnly(faults);
                try (InputStreamReader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (key.startsWith(PREFIX)) {
                        settings.put(key, properties.getProperty(key));
                    } else {
                        faults.add(DeploymentMessages.foreignKey(FILE, key));
                    }
                }
            }
            if (files.size() > 1) {
                faults.add(DeploymentMessages.twoFiles(FILE, files.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(DeploymentMessages.unreadableFile(FILE), e);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** A key that stands in the file twice: the one that loses could be a guard. */
    private static final class OnceOnly extends Properties {

        private static final long serialVersionUID = 1L;
        private final transient Faults faults;

        OnceOnly(Faults faults) {
            this.faults = faults;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                faults.add(DeploymentMessages.repeatedKey(FILE, key.toString()));
            }
            return before;
        }
    }
}
