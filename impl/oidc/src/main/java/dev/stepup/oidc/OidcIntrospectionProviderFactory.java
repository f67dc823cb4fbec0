package dev.stepup.oidc;

import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the provider {@code oidc-introspection}, which asks an issuer about its opaque access tokens, from the keys {@code
 * stepup.oidc.*}. There is none where no key {@code stepup.oidc.introspection.*} is set.
 */
public final class OidcIntrospectionProviderFactory implements SessionProviderFactory {

    /** For the service loader. */
    public OidcIntrospectionProviderFactory() {}

    @Override
    public Set<String> keys() {
        return Keys.ALL;
    }

    /** @throws dev.stepup.spi.InvalidSettingsException with every fault at once, each with its id, its key and the remedy */
    @Override
    public Optional<SessionProvider> create(Settings settings) {
        return ConfigReading.readIfAskedFor(settings)
                .flatMap(config -> Optional.ofNullable(config.introspection())
                        .map(introspection -> Providers.introspection(config, introspection, InstantSource.system())));
    }
}
