package dev.stepup.servlet;

import dev.stepup.core.config.Faults;
import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The providers that make themselves known by a factory. */
final class ProviderFactories {

    private final List<SessionProviderFactory> factories = new ArrayList<>();

    ProviderFactories(ClassLoader loader) {
        ServiceLoader.load(SessionProviderFactory.class, loader).forEach(factories::add);
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        factories.forEach(factory -> keys.addAll(factory.keys()));
        return keys;
    }

    List<SessionProvider> create(Map<String, String> settings, Faults faults) {
        Settings view =
                key -> Optional.ofNullable(settings.get(key)).map(String::strip).filter(v -> !v.isEmpty());
        List<SessionProvider> providers = new ArrayList<>();
        for (SessionProviderFactory factory : factories) {
            try {
                providers.add(factory.create(view));
            } catch (InvalidSettingsException e) {
                e.faults().forEach(faults::add);
            }
        }
        return providers;
    }

    boolean isEmpty() {
        return factories.isEmpty();
    }
}
