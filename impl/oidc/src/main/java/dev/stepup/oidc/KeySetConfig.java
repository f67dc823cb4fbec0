package dev.stepup.oidc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of an issuer are, and how long they count. Immutable.
 *
 * @param url {@code stepup.oidc.jwks-url}: the key set; null, as by default, for what the discovery document says
 * @param cacheMillis {@code stepup.oidc.jwks-cache}: how long keys count before they are asked for again, PT10S to PT24H,
 *     PT10M by default; a key that the issuer has withdrawn is accepted for as long
 * @param refreshMillis {@code stepup.oidc.jwks-refresh}: the least time between two questions, PT1S to PT5M, PT10S by
 *     default, whatever tokens name as their key
 * @param outageMillis {@code stepup.oidc.jwks-outage}: for how long keys that have become old go on while the issuer
 *     cannot be asked, PT0S to PT24H, PT1H by default
 */
record KeySetConfig(
        @HttpUrl(query = true, message = Messages.JWKS_URL) @Nullable
        URI url,

        @Min(value = 10_000, message = Messages.JWKS_CACHE) @Max(value = 86_400_000, message = Messages.JWKS_CACHE)
        long cacheMillis,

        @Min(value = 1000, message = Messages.JWKS_REFRESH) @Max(value = 300_000, message = Messages.JWKS_REFRESH)
        long refreshMillis,

        @Min(value = 0, message = Messages.JWKS_OUTAGE) @Max(value = 86_400_000, message = Messages.JWKS_OUTAGE)
        long outageMillis) {}
