package dev.stepup.servlet.settings;

import dev.stepup.core.config.ConfigMessages;
import dev.stepup.core.config.EnvironmentVariables;
import dev.stepup.core.config.Faults;
import dev.stepup.core.config.RuleSetting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
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
    private final ClassLoader loader;
    private final Faults faults;

    private MicroProfileConfig(Object config, ClassLoader loader, Faults faults) {
        this.config = config;
        this.loader = loader;
        this.faults = faults;
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
        Object listed = call("Config", config, "getPropertyNames").orElse(List.of());
        for (Object key : (Iterable<?>) listed) {
            if (key.toString().startsWith(SettingsSources.PREFIX)) {
                keys.add(key.toString());
            }
        }
        return keys;
    }

    /** A value that refers to one that is not set must not count as not set: it may be the path of a guard. */
    private Optional<String> value(String key) {
        try {
            Object found = call("Config", config, "getConfigValue", key).orElseThrow();
            Optional<String> value = call("ConfigValue", found, "getValue").map(Object::toString);
            Optional<String> raw = call("ConfigValue", found, "getRawValue").map(Object::toString);
            if (value.isEmpty() && raw.filter(text -> !text.isBlank()).isPresent()) {
                faults.add(ConfigMessages.unresolved(key, "it refers to another"));
                return Optional.empty();
            }
            return value.or(() -> raw);
        } catch (ReflectiveOperationException | RuntimeException e) {
            faults.add(ConfigMessages.unresolved(key, kind(e)));
            return Optional.empty();
        }
    }

    private Optional<Object> call(String type, Object target, String method, String... arguments)
            throws ReflectiveOperationException {
        Class<?>[] parameters = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
        return Optional.ofNullable(
                type(loader, type).getMethod(method, parameters).invoke(target, (Object[]) arguments));
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
