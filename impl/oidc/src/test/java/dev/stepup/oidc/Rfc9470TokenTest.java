package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.decision.Outcome;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.SessionProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checklist of RFC 9470, "evaluation of the token": from the token to the decision. Skew 5 s. */
class Rfc9470TokenTest {

    private static final long NOW = TestIssuer.NOW.getEpochSecond();
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.provider();
    private final Decider decider =
            new Decider(new DecisionConfig(Duration.ofSeconds(5), DecisionConfig.WhenUnknown.AAL2, false));

    @AfterEach
    void close() {
        issuer.close();
    }

    private String decide(Requirement requirement, SessionProvider provider, Evidence evidence) {
        Outcome outcome = decider.decide(
                requirement, evidence, provider.capabilities(), Reachable.NOT_TOLD, issuer.clock.instant());
        return outcome.equals(Outcome.PERMITTED) ? "PERMIT" : outcome.toString();
    }

    private String decide(Requirement requirement, Token token) {
        return decide(requirement, provider, provider.evidence(Request.bearer(token.signedBy(Jwk.RSA, "RS256"))));
    }

    @Test
    void item20_acr_isOneTextUnlessAListIsSwitchedOn() {
        Token list = issuer.token().with("acr", List.of("1", "2"));
        assertThat(decide(AAL2, issuer.token())).isEqualTo("PERMIT");
        assertThat(decide(AAL2, list)).contains("LEVEL_TOO_LOW");
        assertThat(decide(AAL2, issuer.token().with("acr", 2))).contains("LEVEL_TOO_LOW");
        SessionProvider lenient = issuer.configured()
                .mapping(AssuranceMapping.builder()
                        .preset("keycloak")
                        .acrMayBeList()
                        .build())
                .jwtProvider();
        assertThat(decide(AAL2, lenient, lenient.evidence(Request.bearer(list.signedBy(Jwk.RSA, "RS256")))))
                .isEqualTo("PERMIT");
    }

    @Test
    void item21_acr_isComparedExactlyAndUnknownIsLowest() {
        SessionProvider gold = issuer.configured()
                .mapping(AssuranceMapping.builder()
                        .acr(dev.stepup.Aal.AAL2, "Gold")
                        .build())
                .jwtProvider();
        for (String acr : List.of("gold", "GOLD", "Gold ", "Golden", "2", "0", "")) {
            String token = issuer.token().with("acr", acr).signedBy(Jwk.RSA, "RS256");
            assertThat(decide(Requirement.of(RequiredAal.AAL1), gold, gold.evidence(Request.bearer(token))))
                    .as(acr)
                    .contains("LEVEL_TOO_LOW");
        }
        String token = issuer.token().with("acr", "Gold").signedBy(Jwk.RSA, "RS256");
        assertThat(decide(AAL2, gold, gold.evidence(Request.bearer(token)))).isEqualTo("PERMIT");
    }

    @Test
    void item22_authTime_missingOrNoNumber_isNotFresh() {
        assertThat(decide(FRESH, issuer.token())).isEqualTo("PERMIT");
        for (Object time : new Object[] {null, 0, "", String.valueOf(NOW), List.of(NOW), true, -NOW, 1e300}) {
            assertThat(decide(FRESH, issuer.token().with("auth_time", time)))
                    .as("%s", time)
                    .contains("TOO_OLD");
            assertThat(decide(AAL2, issuer.token().with("auth_time", time))).isEqualTo("PERMIT");
        }
    }

    @Test
    void item23_otherTimes_neverStandInForAuthTime() {
        Token token = issuer.token()
                .with("auth_time", null)
                .with("iat", NOW)
                .with("nbf", NOW)
                .with("updated_at", NOW)
                .with("exp", NOW + 60);
        assertThat(decide(FRESH, token)).contains("TOO_OLD");
        assertThat(decide(FRESH, token.with("auth_time", NOW - 3600))).contains("TOO_OLD");
    }

    @ParameterizedTest
    @CsvSource({"-305, PERMIT", "-306, TOO_OLD", "0, PERMIT", "5, PERMIT", "6, TOO_OLD"})
    void item24_age_countsToTheSecondWithTheSkew(long offset, String expected) {
        assertThat(decide(FRESH, issuer.token().with("auth_time", NOW + offset)))
                .contains(expected);
    }

    @Test
    void item25_opaqueToken_isWhatIntrospectionSays() {
        SessionProvider asking = issuer.asking();
        Request opaque = Request.bearer("opaque");
        issuer.says(Map.of("active", true, "sub", "alice", "acr", "2", "auth_time", NOW - 60));
        assertThat(decide(FRESH, asking, asking.evidence(opaque))).isEqualTo("PERMIT");
        issuer.says(Map.of("active", true, "sub", "alice", "acr", "1", "auth_time", NOW - 60));
        assertThat(decide(FRESH, asking, asking.evidence(opaque))).contains("LEVEL_TOO_LOW");
        issuer.says(Map.of("active", true, "sub", "alice", "acr", "2", "iat", NOW));
        assertThat(decide(FRESH, asking, asking.evidence(opaque))).contains("TOO_OLD");
        issuer.says(Map.of("active", false, "sub", "alice", "acr", "2", "auth_time", NOW - 60));
        assertThat(decide(FRESH, asking, asking.evidence(opaque))).contains("NO_SESSION");
    }

    @Test
    void item26_cachedAnswer_neverOutlivesTheMaximumAge() {
        SessionProvider caching = issuer.configured()
                .client("bank", "s3cr3t")
                .set("introspection.cache", "PT5M")
                .introspectionProvider();
        Request opaque = Request.bearer("opaque");
        issuer.says(Map.of("active", true, "sub", "alice", "acr", "2", "auth_time", NOW - 290));
        assertThat(decide(FRESH, caching, caching.evidence(opaque))).isEqualTo("PERMIT");
        issuer.pass(Duration.ofSeconds(15));
        assertThat(decide(FRESH, caching, caching.evidence(opaque))).isEqualTo("PERMIT");
        issuer.pass(Duration.ofSeconds(1));
        assertThat(decide(FRESH, caching, caching.evidence(opaque))).contains("TOO_OLD");
        assertThat(issuer.server.asked(TestIssuer.INTROSPECTION)).hasSize(1);
    }

    @Test
    void item27_idToken_isNoAccessToken() {
        Token id = issuer.token().head("typ", "JWT").with("nonce", "n-1").with("at_hash", "x");
        assertThat(decide(AAL2, id)).contains("NO_SESSION");
        SessionProvider lenient = issuer.configured().set("token-type", "JWT").jwtProvider();
        assertThat(decide(AAL2, lenient, lenient.evidence(Request.bearer(id.signedBy(Jwk.RSA, "RS256")))))
                .contains("NO_SESSION");
        assertThat(decide(AAL2, issuer.token().with("aud", "the-client"))).contains("NO_SESSION");
    }

    /** Items 5 and 41: any value of the level passes, and nothing is taken for granted of the issuer. */
    @Test
    void item41_issuerThatIgnoredTheRequest_isNotBelieved() {
        assertThat(provider.capabilities().acrValues().get(dev.stepup.Aal.AAL2)).containsExactly("2", "3");
        assertThat(decide(AAL2, issuer.token().with("acr", "3"))).isEqualTo("PERMIT");
        assertThat(decide(AAL2, issuer.token().with("acr", "1"))).contains("LEVEL_TOO_LOW");
        assertThat(decide(AAL2, issuer.token().with("acr", null))).contains("LEVEL_TOO_LOW");
    }

    /** Which method carries the time: an age of one of several factors is not known. */
    @Test
    void age_ofOneFactorOfSeveral_isNotMet() {
        Token token = issuer.token().with("acr", null).with("amr", List.of("pwd", "otp"));
        assertThat(decide(FRESH, token)).isEqualTo("PERMIT");
        assertThat(decide(AAL2.withMethods(java.util.Set.of("otp")), token)).isEqualTo("PERMIT");
        assertThat(decide(FRESH.withMethods(java.util.Set.of("otp")), token)).contains("TOO_OLD");
        assertThat(decide(FRESH.withMethods(java.util.Set.of("otp+pwd")), token))
                .isEqualTo("PERMIT");
        assertThat(decide(AAL2.withDeniedMethods(java.util.Set.of("otp")), token))
                .contains("DENIED_METHOD");
    }
}
