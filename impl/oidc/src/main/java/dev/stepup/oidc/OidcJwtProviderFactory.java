package dev.stepup.oidc;

import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the provider {@code oidc-jwt}, which judges the JWT access tokens of one issuer, from the keys {@code
 * stepup.oidc.*}. There is none where no such key is set, and none with {@code stepup.oidc.jwt=false}.
 */
public final class OidcJwtProviderFactory implements SessionProviderFactory {

    /** For the service loader. */
    public OidcJwtProviderFactory() {}

    @Override
    public Set<String> keys() {
        return Keys.ALL;
    }

    /** @throws dev.stepup.spi.InvalidSettingsException with every fault at once, each with its id, its key and the remedy */
    @Override
    public Optional<SessionProvider> create(Settings settings) {
        return ConfigReading.readIfAskedFor(settings)
                .filter(OidcConfig::jwt)
                .map(config -> Providers.jwt(config, InstantSource.system()));
    }
}
