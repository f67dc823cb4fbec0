package dev.stepup.oidc;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.Settings;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settings → {@link OidcConfig}. */
final class ConfigReading {

    private final Reader reader;

    private ConfigReading(Settings settings) {
        this.reader = new Reader(settings);
    }

    /** Whether the settings speak of an issuer at all. */
    static boolean isAskedFor(Settings settings) {
        // Every key is asked for, so that none counts as unknown.
        return Keys.ALL.stream().filter(key -> settings.get(key).isPresent()).count() > 0;
    }

    /**
     * Reads everything.
     *
     * @param given the mapping of an application, in place of the one that the settings describe; or null
     * @throws InvalidSettingsException with every fault at once
     */
    static OidcConfig read(Settings settings, @Nullable AssuranceMapping given) {
        return new ConfigReading(settings).config(given);
    }

    private OidcConfig config(@Nullable AssuranceMapping given) {
        if (reader.text(Keys.ISSUER).isEmpty()) {
            reader.fault(Messages.ISSUER_MISSING);
        }
        LoginConfig login = login();
        IntrospectionConfig introspection = introspection();
        // Who only lets people sign in has no use for an audience: an ID token is for the client itself.
        boolean audience = reader.text(Keys.AUDIENCE).isPresent();
        boolean jwt = reader.flag(Keys.JWT, audience || login == null);
        if (!audience && (jwt || introspection != null)) {
            reader.fault(Messages.AUDIENCE_MISSING);
        }
        OidcConfig config = new OidcConfig(
                reader.url(Keys.ISSUER, Messages.ISSUER).orElse(Reader.STAND_IN),
                listed(Keys.AUDIENCE, List.of()),
                listed(Keys.ALGORITHMS, OidcConfig.ALGORITHMS),
                listed(Keys.TOKEN_TYPE, List.of("at+jwt")),
                reader.duration(Keys.SKEW, Duration.ofSeconds(5)),
                reader.flag(Keys.AUTH_TIME, true),
                reader.flag(Keys.ALLOW_PLAIN_HTTP, false),
                reader.number(Keys.MAX_CREDENTIAL_BYTES, 16_384),
                jwt,
                given == null ? MappingReading.read(reader) : given,
                new HttpConfig(
                        reader.duration(Keys.TIMEOUT, Duration.ofSeconds(2)),
                        reader.number(Keys.MAX_CONNECTIONS, 64),
                        reader.number(Keys.MAX_RESPONSE_BYTES, 262_144)),
                new KeySetConfig(
                        reader.url(Keys.JWKS_URL, Messages.JWKS_URL).orElse(null),
                        reader.duration(Keys.JWKS_CACHE, Duration.ofMinutes(10)),
                        reader.duration(Keys.JWKS_REFRESH, Duration.ofSeconds(10)),
                        reader.duration(Keys.JWKS_OUTAGE, Duration.ofHours(1))),
                new ProofConfig(
                        reader.duration(Keys.DPOP_LIFETIME, Duration.ofSeconds(60)),
                        reader.number(Keys.DPOP_MAX_PROOFS, 100_000)),
                login,
                introspection);
        reader.faults().addAll(ConfigRules.brokenBy(config));
        if (!reader.faults().isEmpty()) {
            throw new InvalidSettingsException(
                    reader.faults().stream().distinct().toList());
        }
        return config;
    }

    private @Nullable LoginConfig login() {
        if (Keys.LOGINS.stream().allMatch(key -> reader.text(key).isEmpty())) {
            return null;
        }
        if (reader.text(Keys.LOGIN_CLIENT_ID).isEmpty()) {
            reader.fault(Messages.LOGIN_CLIENT_ID_MISSING);
        }
        return new LoginConfig(
                reader.text(Keys.LOGIN_CLIENT_ID).orElse("none"),
                reader.text(Keys.LOGIN_CLIENT_SECRET).orElse(null),
                reader.oneOf(Keys.LOGIN_CLIENT_AUTH, "basic", "post"),
                reader.text(Keys.LOGIN_SCOPE).orElse("openid"),
                reader.text(Keys.LOGIN_CALLBACK_PATH).orElse("/stepup/callback"),
                reader.duration(Keys.LOGIN_LIFE_SPAN, Duration.ofHours(8)),
                reader.text(Keys.LOGIN_ENROLMENT).orElse(null),
                reader.flag(Keys.LOGIN_CONTAINER, false));
    }

    private @Nullable IntrospectionConfig introspection() {
        boolean asked = Stream.of(
                        Keys.INTROSPECTION_URL,
                        Keys.CLIENT_ID,
                        Keys.CLIENT_SECRET,
                        Keys.CLIENT_AUTH,
                        Keys.TOKEN_PREFIX,
                        Keys.INTROSPECTION_CACHE)
                .anyMatch(key -> reader.text(key).isPresent());
        if (!asked) {
            return null;
        }
        if (reader.text(Keys.CLIENT_ID).isEmpty()
                || reader.text(Keys.CLIENT_SECRET).isEmpty()) {
            reader.fault(Messages.CLIENT_ID_MISSING);
        }
        return new IntrospectionConfig(
                reader.url(Keys.INTROSPECTION_URL, Messages.INTROSPECTION_URL).orElse(null),
                reader.text(Keys.CLIENT_ID).orElse("none"),
                reader.text(Keys.CLIENT_SECRET).orElse("none"),
                reader.oneOf(Keys.CLIENT_AUTH, "basic", "post"),
                reader.text(Keys.TOKEN_PREFIX).orElse(null),
                reader.duration(Keys.INTROSPECTION_CACHE, Duration.ZERO));
    }

    private Set<String> listed(String key, List<String> absent) {
        List<String> read = reader.list(key);
        return new LinkedHashSet<>(read.isEmpty() ? absent : read);
    }
}
