package dev.stepup.oidc;

import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the provider {@code oidc-mp-jwt}, which judges the JWT access tokens that the container has verified by
 * MicroProfile JWT, from the keys {@code stepup.oidc.*}. There is none unless {@code stepup.oidc.mp-jwt=true}.
 */
public final class OidcMpJwtProviderFactory implements SessionProviderFactory {

    /** For the service loader. */
    public OidcMpJwtProviderFactory() {}

    @Override
    public Set<String> keys() {
        return Keys.ALL;
    }

    /**
     * @throws dev.stepup.spi.InvalidSettingsException with every fault at once, each with its id, its key and the remedy;
     *     also where the server has no MicroProfile JWT
     */
    @Override
    public Optional<SessionProvider> create(Settings settings) {
        if (!ConfigReading.isAskedFor(settings)) {
            return Optional.empty();
        }
        OidcConfig config = ConfigReading.read(settings, null);
        return config.mpJwt() ? Optional.of(Providers.mpJwt(config, InstantSource.system())) : Optional.empty();
    }
}
