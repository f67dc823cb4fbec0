package dev.stepup.servlet.settings;

import dev.stepup.core.config.Faults;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file {@code META-INF/stepup.properties} of the application, in UTF-8. */
final class SettingsFile {

    private static final String NAME = "META-INF/stepup.properties";

    private SettingsFile() {}

    static Map<String, String> read(ClassLoader loader, Faults faults) {
        Map<String, String> settings = new TreeMap<>();
        try {
            List<URL> files = found(loader);
            for (URL url : files) {
                Properties properties = new OnceOnly(faults);
                try (InputStreamReader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (key.startsWith(SettingsSources.PREFIX)) {
                        settings.put(key, properties.getProperty(key));
                    } else {
                        faults.add(SettingsMessages.foreignKey(NAME, key));
                    }
                }
            }
            if (files.size() > 1) {
                faults.add(SettingsMessages.twoFiles(NAME, files.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(SettingsMessages.unreadableFile(NAME), e);
        } catch (IllegalArgumentException e) {
            faults.add(SettingsMessages.malformedFile(NAME));
        }
        return settings;
    }

    /** In an embedded server the application and the class path may be the same place, and tell of one file twice. */
    private static List<URL> found(ClassLoader loader) throws IOException {
        Map<String, URL> byPlace = new LinkedHashMap<>();
        Collections.list(loader.getResources(NAME)).forEach(url -> byPlace.putIfAbsent(url.toExternalForm(), url));
        return List.copyOf(byPlace.values());
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
                faults.add(SettingsMessages.repeatedKey(NAME, key.toString()));
            }
            return before;
        }
    }
}
