package dev.stepup.servlet.settings;

import dev.stepup.core.config.ConfigMessages;
import dev.stepup.core.config.EnvironmentVariables;
import dev.stepup.core.config.Faults;
import dev.stepup.core.config.RuleSetting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The MicroProfile Config of the application, where there is one. It is called by reflection: servers without it have none
 * of its classes, and its jar has no module name that could be required.
 */
final class MicroProfileConfig {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final String PACKAGE = "org.eclipse.microprofile.config.";

    private final Object config;
    private final Faults faults;
    private final Method names;
    private final Method entry;
    private final Method resolved;
    private final Method raw;

    private MicroProfileConfig(Object config, ClassLoader loader, Faults faults) throws ReflectiveOperationException {
        this.config = config;
        this.faults = faults;
        Class<?> type = type(loader, "Config");
        names = type.getMethod("getPropertyNames");
        entry = type.getMethod("getConfigValue", String.class);
        Class<?> entryType = type(loader, "ConfigValue");
        resolved = entryType.getMethod("getValue");
        raw = entryType.getMethod("getRawValue");
    }

    /**
     * The settings that it has. Its sources need not list their keys, so those that may be there are asked for.
     *
     * @param known the keys that are read, those of rules apart
     * @param elsewhere the keys that are set elsewhere, for the rules among them
     * @param variables the names of the environment variables
     */
    static Map<String, String> read(
            ClassLoader loader, Set<String> known, Collection<String> elsewhere, Set<String> variables, Faults faults) {
        Optional<Object> config = find(loader);
        if (config.isEmpty()) {
            return Map.of();
        }
        try {
            MicroProfileConfig reading = new MicroProfileConfig(config.get(), loader, faults);
            Set<String> keys = new TreeSet<>(known);
            keys.addAll(elsewhere);
            reading.listed().stream()
                    .filter(key -> isKnown(key, known) || !variables.contains(EnvironmentVariables.variable(key)))
                    .forEach(keys::add);
            Set.copyOf(keys)
                    .forEach(key -> RuleSetting.ruleOf(key).ifPresent(rule -> keys.addAll(RuleSetting.keys(rule))));
            Map<String, String> settings = new TreeMap<>();
            keys.forEach(key -> reading.value(key).ifPresent(value -> settings.put(key, value)));
            return settings;
        } catch (ReflectiveOperationException | RuntimeException e) {
            faults.add(ConfigMessages.noServerSettings(kind(e)));
            LOG.log(Level.DEBUG, "MicroProfile Config", e);
            return Map.of();
        }
    }

    /** Some list what a variable's name may stand for: {@code stepup.public.url}. The environment is read for itself. */
    private static boolean isKnown(String key, Set<String> known) {
        return known.contains(key)
                || RuleSetting.ruleOf(key)
                        .filter(rule -> RuleSetting.keys(rule).contains(key))
                        .isPresent();
    }

    /** The API without an implementation is as good as none. */
    private static Optional<Object> find(ClassLoader loader) {
        try {
            return Optional.of(type(loader, "ConfigProvider")
                    .getMethod("getConfig", ClassLoader.class)
                    .invoke(null, loader));
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.log(Level.DEBUG, "no MicroProfile Config", e);
            return Optional.empty();
        }
    }

    private List<String> listed() throws ReflectiveOperationException {
        List<String> keys = new ArrayList<>();
        for (Object key : (Iterable<?>) names.invoke(config)) {
            if (key.toString().startsWith(SettingsSources.PREFIX)) {
                keys.add(key.toString());
            }
        }
        return keys;
    }

    /** A value that refers to one that is not set must not count as not set: it may be the path of a guard. */
    private Optional<String> value(String key) {
        try {
            Object found = entry.invoke(config, key);
            Optional<String> value = Optional.ofNullable((String) resolved.invoke(found));
            Optional<String> source = Optional.ofNullable((String) raw.invoke(found));
            if (value.isEmpty() && source.filter(text -> !text.isBlank()).isPresent()) {
                faults.add(ConfigMessages.unresolved(key, "it refers to another"));
                return Optional.empty();
            }
            return value.or(() -> source);
        } catch (ReflectiveOperationException | RuntimeException e) {
            faults.add(ConfigMessages.unresolved(key, kind(e)));
            return Optional.empty();
        }
    }

    private static Class<?> type(ClassLoader loader, String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name, true, loader);
    }

    /** Only the kind: the text of an exception may quote the value. */
    private static String kind(Exception e) {
        Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
        return cause.getClass().getSimpleName();
    }
}
