package dev.stepup.kratos;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settings → {@link KratosConfig}. What cannot be read at all is a fault found here, and a harmless value stands in so that
 * all the others are still looked at; what can be read and is out of range is found by the constraints of the record.
 */
final class ConfigReading {

    private static final URI STAND_IN = URI.create("http://localhost");

    private final Settings settings;
    private final List<String> faults = new ArrayList<>();

    private ConfigReading(Settings settings) {
        this.settings = settings;
    }

    static KratosConfig read(Settings settings) {
        return new ConfigReading(settings).config();
    }

    private KratosConfig config() {
        if (settings.get(Keys.PUBLIC_URL).isEmpty()) {
            faults.add(Messages.PUBLIC_URL_MISSING);
        }
        KratosConfig config = new KratosConfig(
                url(Keys.PUBLIC_URL, Messages.PUBLIC_URL).orElse(STAND_IN),
                url(Keys.URL, Messages.URL).orElse(null),
                url(Keys.ADMIN_URL, Messages.ADMIN_URL).orElse(null),
                settings.get(Keys.ADMIN_TOKEN).orElse(null),
                settings.get(Keys.COOKIE_NAME).orElse("ory_kratos_session"),
                settings.get(Keys.BEARER_PREFIX).orElse("ory_st_"),
                timeout(),
                number(Keys.MAX_CONNECTIONS, 64),
                number(Keys.MAX_CREDENTIAL_BYTES, 8192),
                number(Keys.MAX_RESPONSE_BYTES, 262_144),
                oneOf(Keys.WHOAMI_REQUIRED_AAL, "aal1", "highest_available"),
                names(),
                oneOf(Keys.WEBAUTHN, "second-factor", "passwordless"),
                oneOf(Keys.CODE, "second-factor", "passwordless"),
                oneOf(Keys.ALLOW_PLAIN_HTTP, "false", "true"),
                settings.get(Keys.CACHE_CONTROL).orElse("max-age=0"));
        faults.addAll(brokenRules(config));
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        return config;
    }

    private static List<String> brokenRules(KratosConfig config) {
        try {
            return ConfigRules.brokenBy(config);
        } catch (LinkageError e) {
            // Without the API of Jakarta Validation what checks cannot even be loaded.
            return List.of(Messages.NO_VALIDATOR);
        }
    }

    private Optional<URI> url(String key, String fault) {
        return settings.get(key).map(text -> {
            try {
                return new URI(text.strip());
            } catch (URISyntaxException unreadable) {
                faults.add(fault);
                return STAND_IN;
            }
        });
    }

    private long timeout() {
        return readable(
                Keys.TIMEOUT,
                "an ISO-8601 duration, for instance PT2S",
                text -> {
                    Duration read = Duration.parse(text);
                    // Beyond what milliseconds can count, and out of range in any case.
                    return read.toSeconds() > 86_400 ? Long.MAX_VALUE : read.toMillis();
                },
                2000L);
    }

    private int number(String key, int absent) {
        return readable(key, "a whole number", Integer::valueOf, absent);
    }

    private <T> T readable(String key, String remedy, Function<String, T> reading, T absent) {
        return settings.get(key)
                .map(text -> {
                    try {
                        return reading.apply(text.strip());
                    } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
                        faults.add(Messages.notReadable(key, remedy));
                        return absent;
                    }
                })
                .orElse(absent);
    }

    /** Whether the second word is there; false by default. */
    private boolean oneOf(String key, String standard, String other) {
        String word = settings.get(key).orElse(standard).strip();
        if (!word.equals(standard) && !word.equals(other)) {
            faults.add(Messages.notOneOf(key, standard, other));
        }
        return word.equals(other);
    }

    private Set<String> names() {
        return settings.get(Keys.METHODS).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
