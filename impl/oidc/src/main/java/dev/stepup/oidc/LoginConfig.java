package dev.stepup.oidc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in, and step up, at an issuer. Immutable.
 *
 * @param clientId {@code stepup.oidc.login.client-id}, required for logins: the client that this application is registered
 *     as, with {@code callbackPath} below its public URL as its redirect URI
 * @param clientSecret {@code stepup.oidc.login.client-secret}; null, as by default, for a client without one. PKCE is used
 *     in any case
 * @param inBody {@code stepup.oidc.login.client-auth}: {@code basic} (default), or {@code post} (true), where the secret
 *     stands in the body
 * @param scope {@code stepup.oidc.login.scope}: words separated by blanks, {@code openid} by default, which has to be among
 *     them
 * @param callbackPath {@code stepup.oidc.login.callback-path}: below the context root, {@code /stepup/callback} by default
 * @param lifespanMillis {@code stepup.oidc.login.life-span}: how long a login counts, PT1M to PT24H, PT8H by default; the
 *     time-out of the HTTP session may end it before
 * @param enrolment {@code stepup.oidc.login.enrolment}: a parameter {@code name=value} of the authorization request by
 *     which this issuer lets a person add a factor, for Keycloak {@code kc_action=CONFIGURE_TOTP}; null, as by default,
 *     where there is none
 * @param container {@code stepup.oidc.login.container}: whether people sign in by Jakarta Security ({@code
 *     OpenIdAuthenticationMechanismDefinition}), and only step up here; false by default
 */
record LoginConfig(
        @Pattern(regexp = "[\\x20-\\x7E]{1,256}", message = Messages.LOGIN_CLIENT_ID)
        String clientId,

        @Pattern(regexp = "[\\x20-\\x7E]{1,4096}", message = Messages.LOGIN_CLIENT_SECRET) @Nullable
        String clientSecret,

        boolean inBody,

        @Pattern(
                regexp = "([\\x21\\x23-\\x5B\\x5D-\\x7E]+ )*openid( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*",
                message = Messages.SCOPE)
        String scope,

        @Pattern(regexp = "(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+", message = Messages.CALLBACK_PATH)
        String callbackPath,

        @Min(value = 60_000, message = Messages.LIFE_SPAN) @Max(value = 86_400_000, message = Messages.LIFE_SPAN)
        long lifespanMillis,

        @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}=[A-Za-z0-9._~:/-]{1,256}", message = Messages.LOGIN_ENROLMENT)
        @Nullable
        String enrolment,

        boolean container) {

    Client client() {
        return new Client(clientId, clientSecret, inBody);
    }

    Duration lifespan() {
        return Duration.ofMillis(lifespanMillis);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LoginConfig[" + clientId + ", " + callbackPath + "]";
    }
}
