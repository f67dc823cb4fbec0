package dev.stepup.oidc;

import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the provider by which people sign in and step up at an issuer, from the keys {@code stepup.oidc.*}: {@code
 * oidc-login}, or with {@code stepup.oidc.login.container=true} {@code oidc-container}. There is none where no key {@code
 * stepup.oidc.login.*} is set.
 */
public final class OidcLoginProviderFactory implements SessionProviderFactory {

    /** For the service loader. */
    public OidcLoginProviderFactory() {}

    @Override
    public Set<String> keys() {
        return Keys.ALL;
    }

    /** @throws dev.stepup.spi.InvalidSettingsException with every fault at once, each with its id, its key and the remedy */
    @Override
    public Optional<SessionProvider> create(Settings settings) {
        if (!ConfigReading.isAskedFor(settings)) {
            return Optional.empty();
        }
        OidcConfig config = ConfigReading.read(settings, null);
        return Optional.ofNullable(config.login()).map(login -> Providers.login(config, login, InstantSource.system()));
    }
}
