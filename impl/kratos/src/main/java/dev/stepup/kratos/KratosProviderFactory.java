package dev.stepup.kratos;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the provider for one Ory Kratos, or one project of Ory Network, from the keys {@code stepup.kratos.*}. Only {@code
 * stepup.kratos.public-url} is required.
 */
public final class KratosProviderFactory implements SessionProviderFactory {

    /** For the service loader. */
    public KratosProviderFactory() {}

    @Override
    public Set<String> keys() {
        return Keys.ALL;
    }

    /**
     * Makes the provider. Whoever has this jar in the application wants it: it is never empty.
     *
     * @throws InvalidSettingsException with every fault at once, each with its id, its key and the remedy
     */
    @Override
    public Optional<SessionProvider> create(Settings settings) {
        KratosConfig config = ConfigReading.read(settings);
        if (!JsonSupport.isThere()) {
            throw new InvalidSettingsException(List.of(Messages.NO_JSON));
        }
        return Optional.of(new KratosProvider(config, new JdkTransport(config), InstantSource.system()));
    }
}
