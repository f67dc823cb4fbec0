package dev.stepup.spi;

import java.util.Optional;
import java.util.Set;

/**
 * Makes a provider from the settings of an application; one jar may hold several factories. Registered by {@code META-INF/services} or, in a module, by
 * {@code provides}.
 */
public interface SessionProviderFactory {

    /**
     * The keys that {@link #create} reads; each begins with {@code stepup.}. A key that nobody names fails the deployment,
     * as a misspelt one.
     */
    Set<String> keys();

    /**
     * Makes the provider, without I/O.
     *
     * @return the provider; empty where the settings do not ask for it. A factory whose provider has settings that it
     *     cannot do without may ask for them as soon as its jar is there, and then never returns empty. An application
     *     for which no factory makes a provider, and which has none of its own, fails its deployment
     * @throws InvalidSettingsException with every fault at once
     */
    Optional<SessionProvider> create(Settings settings);
}
