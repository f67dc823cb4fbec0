package dev.stepup.test;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.spi.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the provider of the kit for an application that is deployed for a test and sets
 * {@value #KEY}{@code =true}. In every other application it makes none. Either way the log warns that the kit is there.
 */
public final class TestProviderFactory implements SessionProviderFactory {

    /** The key that asks for the provider: {@code true} or, the default, {@code false}. */
    public static final String KEY = "stepup.test.provider";

    private static final Logger LOG = System.getLogger("dev.stepup.test");

    /** For the service loader. */
    public TestProviderFactory() {}

    @Override
    public Set<String> keys() {
        return Set.of(KEY);
    }

    @Override
    public Optional<SessionProvider> create(Settings settings) {
        String asked = settings.get(KEY).orElse("false");
        if (!asked.equals("true") && !asked.equals("false")) {
            throw new InvalidSettingsException(List.of(TestMessages.noBoolean(KEY)));
        }
        boolean on = asked.equals("true");
        LOG.log(Level.WARNING, on ? TestMessages.inUse(KEY) : TestMessages.onClassPath());
        return on ? Optional.of(new TestProvider()) : Optional.empty();
    }
}
