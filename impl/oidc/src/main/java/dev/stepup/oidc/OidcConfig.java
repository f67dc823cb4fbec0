package dev.stepup.oidc;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One issuer, and which of its tokens are accepted. Immutable.
 *
 * @param issuer {@code stepup.oidc.issuer}, required: exactly as tokens spell it, a slash at the end included
 * @param audiences {@code stepup.oidc.audience}, required where access tokens are judged: texts separated by commas; a
 *     token has to name one of them in {@code aud}
 * @param algorithms {@code stepup.oidc.algorithms}: which signatures are accepted, by default RS256, RS384, RS512, PS256,
 *     PS384, PS512, ES256, ES384, ES512 and EdDSA; there are no others
 * @param tokenTypes {@code stepup.oidc.token-type}: {@code at+jwt} by default (RFC 9068). With {@code JWT} tokens are
 *     accepted too that say so, or do not say what they are; most issuers need it
 * @param skewMillis {@code stepup.oidc.skew}: how far clocks may be apart, PT0S to PT60S, PT5S by default
 * @param authTime {@code stepup.oidc.auth-time}: whether the issuer tells when its users signed in, true by default. With
 *     false a deployment that asks for a maximum age fails
 * @param allowPlainHttp {@code stepup.oidc.allow-plain-http}: whether an address may be plain http though its host is not
 *     loopback; false by default
 * @param maxCredentialBytes {@code stepup.oidc.max-credential-bytes}: 256 to 65536, 16384 by default; a larger token or
 *     proof is nobody's
 * @param jwt {@code stepup.oidc.jwt}: whether JWT access tokens are judged here; true by default, but false where people
 *     sign in and no audience is set
 * @param mapping what the claims are worth: {@code stepup.oidc.preset}, {@code .acr.*}, {@code .amr.*} and so on
 * @param http how the issuer is asked
 * @param keySet where its keys are, and how long they count
 * @param proofs how long a proof of DPoP counts
 * @param login how people sign in; null where they do not
 * @param introspection how opaque tokens are asked about; null where they are not
 */
record OidcConfig(
        @HttpUrl(message = Messages.ISSUER) URI issuer,

        @Size(max = 16, message = Messages.AUDIENCE)
        Set<@Pattern(regexp = "[\\x21-\\x7E]{1,256}", message = Messages.AUDIENCE) String> audiences,

        @Size(min = 1, message = Messages.ALGORITHMS)
        Set<@Pattern(regexp = "(RS|PS|ES)(256|384|512)|EdDSA", message = Messages.ALGORITHMS) String> algorithms,

        @Size(min = 1, message = Messages.TOKEN_TYPE)
        Set<@Pattern(regexp = "at\\+jwt|JWT", message = Messages.TOKEN_TYPE) String> tokenTypes,

        @Min(value = 0, message = Messages.SKEW) @Max(value = 60_000, message = Messages.SKEW)
        long skewMillis,

        boolean authTime,
        boolean allowPlainHttp,

        @Min(value = 256, message = Messages.MAX_CREDENTIAL_BYTES)
        @Max(value = 65_536, message = Messages.MAX_CREDENTIAL_BYTES)
        int maxCredentialBytes,

        boolean jwt,
        AssuranceMapping mapping,
        @Valid HttpConfig http,
        @Valid KeySetConfig keySet,
        @Valid ProofConfig proofs,
        @Valid @Nullable LoginConfig login,
        @Valid @Nullable IntrospectionConfig introspection) {

    static final List<String> ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    OidcConfig {
        audiences = Set.copyOf(audiences);
        algorithms = Set.copyOf(algorithms);
        tokenTypes = Set.copyOf(tokenTypes);
    }

    Duration skew() {
        return Duration.ofMillis(skewMillis);
    }

    @AssertTrue(message = Messages.ISSUER_PLAIN)
    boolean isIssuerPrivate() {
        return isPrivate(issuer);
    }

    @AssertTrue(message = Messages.JWKS_URL_PLAIN)
    boolean isJwksUrlPrivate() {
        return isPrivate(keySet.url());
    }

    @AssertTrue(message = Messages.INTROSPECTION_URL_PLAIN)
    boolean isIntrospectionUrlPrivate() {
        return introspection == null || isPrivate(introspection.url());
    }

    @AssertTrue(message = Messages.NOTHING_JUDGED)
    boolean isJudging() {
        return jwt || introspection != null || login != null;
    }

    /** Whether nobody on the way could read or change what goes to an address; null passes. */
    boolean isPrivate(@Nullable URI address) {
        return allowPlainHttp || address == null || !Cleartext.leavesTheMachine(address);
    }
}
