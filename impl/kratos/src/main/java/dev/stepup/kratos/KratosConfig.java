package dev.stepup.kratos;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one Kratos, and what it is configured to do. Immutable.
 *
 * @param publicUrl {@code stepup.kratos.public-url}, required: where browsers reach the public API; it may have a path
 * @param url {@code stepup.kratos.url}: where this server reaches the public API; null for the public URL, as by
 *     default
 * @param adminUrl {@code stepup.kratos.admin-url}: where this server reaches the admin API; none by default. With it the
 *     provider can tell what a user could reach
 * @param adminToken {@code stepup.kratos.admin-token}: sent as a Bearer token to the admin API and to nothing else; none
 *     by default
 * @param cookieName {@code stepup.kratos.cookie-name}: Kratos' {@code session.cookie.name}, {@code ory_kratos_session} by
 *     default. One {@code *} at the end makes it a prefix, for Ory Network ({@code ory_session_*})
 * @param bearerPrefix {@code stepup.kratos.bearer-prefix}: how a Bearer token begins that is meant for Kratos, {@code
 *     ory_st_} by default; any other is not sent to it
 * @param timeoutMillis {@code stepup.kratos.timeout}: an ISO-8601 duration from PT0.05S to PT30S, PT2S by default; the
 *     deadline of one question to Kratos, from the wait for a connection to the last byte of the answer
 * @param maxConnections {@code stepup.kratos.max-connections}: how many questions may be under way, 1 to 1000, 64 by
 *     default
 * @param maxCredentialBytes {@code stepup.kratos.max-credential-bytes}: 256 to 65536, 8192 by default; a larger credential
 *     is nobody's, and is not sent
 * @param maxResponseBytes {@code stepup.kratos.max-response-bytes}: 4096 to 4194304, 262144 by default; a larger answer is
 *     no answer
 * @param strictWhoami {@code stepup.kratos.whoami-required-aal}: what Kratos' {@code session.whoami.required_aal} is,
 *     {@code aal1} (default) or {@code highest_available} (true). With the latter a session that is shown at AAL1 proves
 *     that its owner has no second factor at Kratos
 * @param methods {@code stepup.kratos.methods}: names of further methods, separated by commas, that this Kratos may
 *     produce; none by default
 * @param webauthnPasswordless {@code stepup.kratos.webauthn}: {@code second-factor} (default) or {@code passwordless}
 *     (true), as {@code methods.webauthn.config.passwordless} in Kratos
 * @param codePasswordless {@code stepup.kratos.code}: {@code second-factor} (default) or {@code passwordless} (true), as
 *     {@code methods.code} in Kratos
 * @param allowPlainHttp {@code stepup.kratos.allow-plain-http}: whether an address may be plain http though its host is
 *     not loopback; false by default
 * @param cacheControl {@code stepup.kratos.cache-control}: sent to Kratos as the header of that name, {@code max-age=0} by
 *     default, so that the edge cache of Ory Network does not answer with a level from before a step-up
 */
record KratosConfig(
        @HttpUrl(message = Messages.PUBLIC_URL) URI publicUrl,
        @HttpUrl(message = Messages.URL) @Nullable URI url,
        @HttpUrl(message = Messages.ADMIN_URL) @Nullable URI adminUrl,

        @Pattern(regexp = "[\\x21-\\x7E]{1,4096}", message = Messages.ADMIN_TOKEN) @Nullable
        String adminToken,

        @Pattern(regexp = "[!#$%&'+.^_`|~0-9A-Za-z-]{1,256}\\*?", message = Messages.COOKIE_NAME)
        String cookieName,

        @Pattern(regexp = "[\\x21-\\x7E]{1,64}", message = Messages.BEARER_PREFIX)
        String bearerPrefix,

        @Min(value = 50, message = Messages.TIMEOUT) @Max(value = 30_000, message = Messages.TIMEOUT)
        long timeoutMillis,

        @Min(value = 1, message = Messages.MAX_CONNECTIONS) @Max(value = 1000, message = Messages.MAX_CONNECTIONS)
        int maxConnections,

        @Min(value = 256, message = Messages.MAX_CREDENTIAL_BYTES)
        @Max(value = 65_536, message = Messages.MAX_CREDENTIAL_BYTES)
        int maxCredentialBytes,

        @Min(value = 4096, message = Messages.MAX_RESPONSE_BYTES)
        @Max(value = 4_194_304, message = Messages.MAX_RESPONSE_BYTES)
        int maxResponseBytes,

        boolean strictWhoami,
        Set<@Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = Messages.METHODS) String> methods,
        boolean webauthnPasswordless,
        boolean codePasswordless,
        boolean allowPlainHttp,

        @Pattern(regexp = "[\\x21-\\x7E][\\x20-\\x7E]{0,255}", message = Messages.CACHE_CONTROL)
        String cacheControl) {

    KratosConfig {
        methods = Set.copyOf(methods);
    }

    /** Where this server reaches the public API. */
    URI serverUrl() {
        return url == null ? publicUrl : url;
    }

    Duration timeout() {
        return Duration.ofMillis(timeoutMillis);
    }

    @AssertTrue(message = Messages.PUBLIC_URL_PLAIN)
    boolean isPublicUrlPrivate() {
        return allowPlainHttp || !Cleartext.leavesTheMachine(publicUrl);
    }

    @AssertTrue(message = Messages.URL_PLAIN)
    boolean isUrlPrivate() {
        return allowPlainHttp || url == null || !Cleartext.leavesTheMachine(url);
    }

    @AssertTrue(message = Messages.ADMIN_URL_PLAIN)
    boolean isAdminUrlPrivate() {
        return allowPlainHttp || adminUrl == null || !Cleartext.leavesTheMachine(adminUrl);
    }

    @AssertTrue(message = Messages.ADMIN_TOKEN_ALONE)
    boolean isAdminTokenOfUse() {
        return adminToken == null || adminUrl != null;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "KratosConfig[" + publicUrl + "]";
    }
}
