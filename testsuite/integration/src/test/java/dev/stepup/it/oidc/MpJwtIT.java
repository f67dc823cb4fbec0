package dev.stepup.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Challenge;
import dev.stepup.it.http.Reply;
import dev.stepup.it.server.Feature;
import dev.stepup.it.server.Needs;
import dev.stepup.oidc.LoopbackIssuer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server with MicroProfile JWT verifies the tokens, and the library judges by what they say. */
@WithTokens
@Needs(Feature.MICROPROFILE_JWT)
class MpJwtIT {

    private final TokenApplications applications;
    private final LoopbackIssuer issuer;

    MpJwtIT(TokenApplications applications) {
        this.applications = applications;
        this.issuer = applications.issuer();
    }

    private Map<String, Object> claims(String acr) {
        Map<String, Object> claims = issuer.claims("alice", acr, Instant.now().minusSeconds(60), Instant.now());
        claims.put("upn", "alice@example.org");
        claims.put("groups", List.of("user"));
        return claims;
    }

    private String token(Map<String, Object> claims) {
        return issuer.jwt("JWT", claims);
    }

    private static Reply ask(URI address, String token) {
        return Ask.at(address)
                .as(Caller.TOKEN, Optional.empty())
                .with("Authorization", "Bearer " + token)
                .get();
    }

    private static Map<String, String> challenge(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("reached");
        return Challenge.of(reply.header("WWW-Authenticate")).parameters();
    }

    @Test
    void token_ofTwoFactors_isLetIn_D11() {
        Reply reply = ask(applications.verified("/vault"), token(claims("2")));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("reached");
        assertThat(ask(applications.verified("/vault/fresh"), token(claims("2")))
                        .body())
                .isEqualTo("reached");
    }

    @Test
    void token_ofOneFactor_isChallenged_D7() {
        assertThat(challenge(ask(applications.verified("/vault"), token(claims("1")))))
                .containsEntry("error", "insufficient_user_authentication")
                .containsEntry("acr_values", "2 3");
    }

    @Test
    void mpJwt_amrTypedString_isReadAsTheListThatTheTokenCarries() {
        Map<String, Object> claims = claims("2");
        claims.remove("acr");
        claims.put("amr", List.of("pwd", "otp"));
        assertThat(ask(applications.verified("/vault"), token(claims)).body()).isEqualTo("reached");
    }

    @Test
    void mpJwt_authTimeMissing_isUnknownAndNotZero_D10() {
        Map<String, Object> claims = claims("2");
        claims.remove("auth_time");
        assertThat(ask(applications.verified("/vault"), token(claims)).body()).isEqualTo("reached");
        assertThat(challenge(ask(applications.verified("/vault/fresh"), token(claims))))
                .containsEntry("error", "insufficient_user_authentication")
                .containsEntry("max_age", "300");
    }

    @Test
    void idToken_isNoAccessToken() {
        Map<String, Object> claims = claims("2");
        claims.put("nonce", "n-1");
        assertThat(challenge(ask(applications.verified("/vault"), token(claims))))
                .containsEntry("error", "invalid_token");
    }

    @Test
    void token_forAnotherApplication_isRefused() {
        Map<String, Object> claims = claims("2");
        claims.put("aud", "https://other.example.org");
        assertThat(challenge(ask(applications.verified("/vault"), token(claims))))
                .containsEntry("error", "invalid_token");
    }

    @Test
    void token_boundToAKey_asBearer_isRefused() {
        Map<String, Object> claims = claims("2");
        claims.put("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        assertThat(challenge(ask(applications.verified("/vault"), token(claims))))
                .containsEntry("error", "invalid_token");
    }

    @Test
    void token_withAForgedSignature_isRefused() {
        String token = token(claims("2"));
        String forged =
                token.substring(0, token.lastIndexOf('.') - 8) + "AAAAAAAA" + token.substring(token.lastIndexOf('.'));
        Reply reply = ask(applications.verified("/vault"), forged);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("reached");
    }

    @Test
    void token_thatTheContainerDoesNotLookAt_isNobodys() {
        assertThat(challenge(ask(applications.unverified("/vault"), token(claims("2")))))
                .containsEntry("error", "invalid_token");
    }

    @Test
    void nobody_inABrowser_isSentToSignIn_D3() {
        Reply reply = Ask.at(applications.verified("/vault"))
                .as(Caller.NAVIGATION, Optional.empty())
                .get();
        assertThat(reply.status()).isEqualTo(303);
    }
}
