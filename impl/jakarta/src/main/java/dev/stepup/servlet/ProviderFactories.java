package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The providers that make themselves known by a factory; they are closed with it. */
final class ProviderFactories implements AutoCloseable {

    private static final Logger LOG = System.getLogger("dev.stepup");

    private final List<SessionProviderFactory> factories = new ArrayList<>();
    private final List<SessionProvider> made = new ArrayList<>();

    ProviderFactories(ClassLoader loader) {
        this(ServiceLoader.load(SessionProviderFactory.class, loader));
    }

    ProviderFactories(Iterable<SessionProviderFactory> found) {
        found.forEach(factories::add);
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        factories.forEach(factory -> keys.addAll(factory.keys()));
        return keys;
    }

    /**
     * The providers that the settings ask for, and those that are beans. None at all is a fault, unless it is one that a
     * factory has told already. Factories of one jar read the same keys, and each fault is told once.
     */
    List<SessionProvider> create(Map<String, String> settings, List<SessionProvider> beans, Faults faults) {
        Settings view =
                key -> Optional.ofNullable(settings.get(key)).map(String::strip).filter(v -> !v.isEmpty());
        Set<String> told = new LinkedHashSet<>();
        for (SessionProviderFactory factory : factories) {
            try {
                factory.create(view).ifPresent(made::add);
            } catch (InvalidSettingsException e) {
                told.addAll(e.faults());
            } catch (LinkageError e) {
                told.add(
                        DeploymentMessages.incompleteProvider(factory.getClass().getName(), String.valueOf(e)));
            }
        }
        told.forEach(faults::add);
        List<SessionProvider> providers = new ArrayList<>(made);
        providers.addAll(beans);
        if (providers.isEmpty() && told.isEmpty()) {
            faults.add(
                    factories.isEmpty()
                            ? DeploymentMessages.noProvider()
                            : DeploymentMessages.noProviderAskedFor(names()));
        }
        return providers;
    }

    /** Whatever one of them throws, the others are closed as well. */
    @Override
    public void close() {
        for (SessionProvider provider : made) {
            try {
                provider.close();
            } catch (RuntimeException | LinkageError e) {
                // By type only: the message of an exception may quote what was sent, and a name may not be had any
                // more.
                LOG.log(
                        Level.WARNING,
                        DeploymentMessages.notClosed(
                                provider.getClass().getName(), e.getClass().getName()));
            }
        }
        made.clear();
    }

    private String names() {
        return factories.stream()
                .map(factory -> factory.getClass().getName())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
