package dev.stepup.oidc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How an issuer is asked about opaque tokens (RFC 7662). Immutable.
 *
 * @param url {@code stepup.oidc.introspection.url}: the endpoint; null, as by default, for what the discovery document says
 * @param clientId {@code stepup.oidc.introspection.client-id}, required for introspection: as whom this application asks
 * @param clientSecret {@code stepup.oidc.introspection.client-secret}, required for introspection
 * @param inBody {@code stepup.oidc.introspection.client-auth}: {@code basic} (default), or {@code post} (true), where the
 *     secret stands in the body
 * @param tokenPrefix {@code stepup.oidc.introspection.token-prefix}: how a token begins that is meant for this issuer, for
 *     instance {@code ory_at_}; null, as by default, for every token but those that begin with {@code ory_st_}, which are
 *     sessions of Ory Kratos
 * @param cacheMillis {@code stepup.oidc.introspection.cache}: how long an answer counts, PT0S to PT5M, PT0S (every request
 *     asks) by default; a token that is revoked is accepted for as long
 */
record IntrospectionConfig(
        @HttpUrl(query = true, message = Messages.INTROSPECTION_URL) @Nullable
        URI url,

        @Pattern(regexp = "[\\x20-\\x7E]{1,256}", message = Messages.CLIENT_ID)
        String clientId,

        @Pattern(regexp = "[\\x20-\\x7E]{1,4096}", message = Messages.CLIENT_SECRET)
        String clientSecret,

        boolean inBody,

        @Pattern(regexp = "[A-Za-z0-9._~+/-]{1,64}", message = Messages.TOKEN_PREFIX) @Nullable
        String tokenPrefix,

        @Min(value = 0, message = Messages.INTROSPECTION_CACHE)
        @Max(value = 300_000, message = Messages.INTROSPECTION_CACHE)
        long cacheMillis) {

    Client client() {
        return new Client(clientId, clientSecret, inBody);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IntrospectionConfig[" + url + "]";
    }
}
