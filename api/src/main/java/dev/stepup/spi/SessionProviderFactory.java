package dev.stepup.spi;

import java.util.Set;

/**
 * Makes a provider from the settings of an application. Registered by {@code META-INF/services} or, in a module, by
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
     * @throws InvalidSettingsException with every fault at once
     */
    SessionProvider create(Settings settings);
}
