package dev.stepup.oidc;

import dev.stepup.spi.InvalidSettingsException;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes providers for an application that has several issuers, or that writes its table in code. Each becomes a bean:
 *
 * <pre>{@code
 * @Produces
 * @ApplicationScoped
 * SessionProvider partners() {
 *     return OidcIssuer.of("https://id.partner.example")
 *             .audience("https://bank.example.org")
 *             .mapping(AssuranceMapping.preset("eap"))
 *             .jwtProvider();
 * }
 * }</pre>
 *
 * What is not named here has the default of its key; {@link #set} reaches every key. Not for several threads.
 */
public final class OidcIssuer {

    private final Map<String, String> settings = new HashMap<>();
    private @Nullable AssuranceMapping mapping;
    private InstantSource clock = InstantSource.system();

    private OidcIssuer(String issuer) {
        settings.put(Keys.ISSUER, issuer);
    }

    /** @param issuer exactly as its tokens spell it */
    public static OidcIssuer of(String issuer) {
        return new OidcIssuer(issuer);
    }

    /** What a token has to name in {@code aud}; of several texts one is enough. */
    public OidcIssuer audience(String... audiences) {
        return set("audience", String.join(",", audiences));
    }

    /** What the claims of this issuer are worth, in place of a preset. */
    public OidcIssuer mapping(AssuranceMapping mapping) {
        this.mapping = mapping;
        return this;
    }

    /** Where the keys are, in place of what the discovery document says. */
    public OidcIssuer keySet(URI address) {
        return set("jwks-url", address.toString());
    }

    /** How long a request waits for the issuer at the most. */
    public OidcIssuer timeout(Duration timeout) {
        return set("timeout", timeout.toString());
    }

    /** As whom this application asks about opaque tokens. */
    public OidcIssuer client(String id, String secret) {
        return set("introspection.client-id", id).set("introspection.client-secret", secret);
    }

    /** The clock by which tokens are valid; the system's by default. */
    public OidcIssuer clock(InstantSource clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Any setting.
     *
     * @param key a key of {@code stepup.oidc.*} without that beginning, for instance {@code token-type}
     * @throws IllegalArgumentException if there is no such key
     */
    public OidcIssuer set(String key, String value) {
        if (!Keys.ALL.contains(Keys.PREFIX + key)) {
            throw new IllegalArgumentException("no key " + Keys.PREFIX + key);
        }
        settings.put(Keys.PREFIX + key, value);
        return this;
    }

    /**
     * The provider {@code oidc-jwt} for the JWT access tokens of this issuer.
     *
     * @throws InvalidSettingsException with every fault at once
     */
    public SessionProvider jwtProvider() {
        return Providers.jwt(config(), clock);
    }

    /**
     * The provider {@code oidc-introspection} for the opaque access tokens of this issuer.
     *
     * @throws InvalidSettingsException with every fault at once; also where no {@link #client} is set
     */
    public SessionProvider introspectionProvider() {
        OidcConfig config = config();
        IntrospectionConfig introspection = config.introspection();
        if (introspection == null) {
            throw new InvalidSettingsException(List.of(Messages.CLIENT_ID_MISSING));
        }
        return Providers.introspection(config, introspection, clock);
    }

    /**
     * The provider {@code oidc-login}, by which people sign in and step up at this issuer; with {@code login.container} the
     * provider {@code oidc-container}.
     *
     * @throws InvalidSettingsException with every fault at once; also where no {@code login.client-id} is {@link #set}
     */
    public SessionProvider loginProvider() {
        OidcConfig config = config();
        LoginConfig login = config.login();
        if (login == null) {
            throw new InvalidSettingsException(List.of(Messages.LOGIN_CLIENT_ID_MISSING));
        }
        return Providers.login(config, login, clock);
    }

    OidcConfig config() {
        return ConfigReading.read(key -> Optional.ofNullable(settings.get(key)), mapping);
    }
}
