package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JWT access tokens: which are recognised, which are good, and what is made of them. */
class JwtProviderTest {

    private static final long NOW = TestIssuer.NOW.getEpochSecond();

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.provider();

    @AfterEach
    void close() {
        issuer.close();
    }

    private Evidence evidence(Token token) {
        return provider.evidence(Request.bearer(token.signedBy(Jwk.RSA, "RS256")));
    }

    @Test
    void token_good_isASession() {
        Session session = TestIssuer.session(provider.evidence(Request.bearer(issuer.good())));
        assertThat(session.subject()).isEqualTo("alice");
        assertThat(session.id()).isEqualTo("t-1");
        assertThat(session.level()).isEqualTo(Aal.AAL2);
        assertThat(session.methods()).singleElement().satisfies(method -> {
            assertThat(method.name()).isEqualTo("2");
            assertThat(method.completedAt()).contains(TestIssuer.NOW.minusSeconds(60));
        });
        assertThat(session.active()).isTrue();
        assertThat(session.expiresAt()).contains(TestIssuer.NOW.plusSeconds(305));
    }

    static Stream<Arguments> algorithms() {
        Jwk p384 = Jwk.ec384("p384");
        return Stream.of(
                Arguments.of(Jwk.RSA, "RS256"),
                Arguments.of(Jwk.RSA, "RS384"),
                Arguments.of(Jwk.RSA, "RS512"),
                Arguments.of(Jwk.RSA, "PS256"),
                Arguments.of(Jwk.RSA, "PS512"),
                Arguments.of(Jwk.EC, "ES256"),
                Arguments.of(p384, "ES384"),
                Arguments.of(Jwk.ED, "EdDSA"));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void algorithm_asymmetric_isAccepted(Jwk key, String algorithm) {
        issuer.keys(key);
        Evidence evidence = provider.evidence(Request.bearer(issuer.token().signedBy(key, algorithm)));
        assertThat(TestIssuer.session(evidence).subject()).isEqualTo("alice");
    }

    @Test
    void algorithm_notInTheList_isNobody() {
        SessionProvider strict =
                issuer.configured().set("algorithms", "ES256,EdDSA").jwtProvider();
        assertThat(strict.evidence(Request.bearer(issuer.good()))).isEqualTo(Evidence.NOBODY);
        assertThat(strict.evidence(Request.bearer(issuer.token().signedBy(Jwk.EC, "ES256"))))
                .isInstanceOf(Evidence.Present.class);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, -5, NOBODY",
        "exp, -4, PRESENT",
        "exp, 0, PRESENT",
        "nbf, 5, PRESENT",
        "nbf, 6, NOBODY",
        "iat, 5, PRESENT",
        "iat, 6, NOBODY",
        "iat, 86400, NOBODY"
    })
    void time_atTheEdgeOfTheSkew_isExact(String claim, long offset, String expected) {
        Evidence evidence = evidence(issuer.token().with(claim, NOW + offset));
        assertThat(evidence instanceof Evidence.Present ? "PRESENT" : "NOBODY").isEqualTo(expected);
        assertThat(evidence).isNotInstanceOf(Evidence.Unavailable.class);
        if (evidence instanceof Evidence.Present present) {
            assertThat(present.session().isActiveAt(TestIssuer.NOW)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "sub"})
    void claim_required_missing_isNobody(String claim) {
        assertThat(evidence(issuer.token().with(claim, null))).isEqualTo(Evidence.NOBODY);
    }

    static Stream<Arguments> oddClaims() {
        return Stream.of(
                Arguments.of("exp", "2030-01-01"),
                Arguments.of("exp", List.of(NOW + 300)),
                Arguments.of("exp", -1),
                Arguments.of("nbf", "soon"),
                Arguments.of("iat", true),
                Arguments.of("sub", 7),
                Arguments.of("sub", " "),
                Arguments.of("sub", "a".repeat(256)),
                Arguments.of("aud", "https://other.example.org"),
                Arguments.of("aud", TestIssuer.AUDIENCE + "/"),
                Arguments.of("aud", List.of()),
                Arguments.of("aud", List.of(1, 2)),
                Arguments.of("aud", Map.of(TestIssuer.AUDIENCE, true)),
                Arguments.of("iss", "https://id.example.org"));
    }

    @ParameterizedTest
    @MethodSource("oddClaims")
    void claim_ofAnotherFormOrValue_isNobody(String claim, Object value) {
        assertThat(evidence(issuer.token().with(claim, value))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void audience_severalOfWhichOneIsOurs_isGood() {
        assertThat(evidence(issuer.token().with("aud", List.of("https://other.example.org", TestIssuer.AUDIENCE))))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void audience_severalConfigured_anyIsGood() {
        SessionProvider two = issuer.configured().audience("bank", "api").jwtProvider();
        assertThat(two.evidence(Request.bearer(issuer.token().with("aud", "api").signedBy(Jwk.RSA, "RS256"))))
                .isInstanceOf(Evidence.Present.class);
        assertThat(two.evidence(Request.bearer(issuer.good()))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void issuer_withAnotherSlash_isNotThisOne() {
        Request request =
                Request.bearer(issuer.token().with("iss", issuer.issuer() + "/").signedBy(Jwk.RSA, "RS256"));
        assertThat(provider.recognise(request)).isEqualTo(CredentialKind.NONE);
        assertThat(provider.evidence(request)).isEqualTo(Evidence.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "at+jwt,             at+jwt, true",
        "AT+JWT,             at+jwt, true",
        "application/at+jwt, at+jwt, true",
        "JWT,                at+jwt, false",
        "dpop+jwt,           at+jwt, false",
        "'',                 at+jwt, false",
        ",                   at+jwt, false",
        "JWT,                JWT,    true",
        "application/jwt,    JWT,    true",
        ",                   JWT,    true",
        "at+jwt,             JWT,    false",
        "dpop+jwt,           JWT,    false",
        "logout+jwt,         JWT,    false",
        "'',                 JWT,    false",
        "at+jwt,             'at+jwt,JWT', true",
        "JWT,                'at+jwt,JWT', true"
    })
    void type_ofTheToken_isHeldAgainstTheSetting(String typ, String setting, boolean good) {
        SessionProvider typed = issuer.configured().set("token-type", setting).jwtProvider();
        Evidence evidence =
                typed.evidence(Request.bearer(issuer.token().head("typ", typ).signedBy(Jwk.RSA, "RS256")));
        assertThat(evidence instanceof Evidence.Present).isEqualTo(good);
    }

    @Test
    void capabilities_areThoseOfTheTable() {
        Capabilities can = provider.capabilities();
        assertThat(can.highestLevel()).isEqualTo(Aal.AAL2);
        assertThat(can.knowsTimes()).isTrue();
        assertThat(can.tellsReachable()).isFalse();
        assertThat(can.methods()).isEmpty();
        assertThat(can.acrValues())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Aal.AAL1, List.of("1"), Aal.AAL2, List.of("2", "3")));
        assertThat(issuer.configured()
                        .set("auth-time", "false")
                        .jwtProvider()
                        .capabilities()
                        .knowsTimes())
                .isFalse();
    }

    @Test
    void provider_ofTokens_standsBelowThoseWithALogin() {
        assertThat(provider.priority())
                .isNegative()
                .isGreaterThan(issuer.asking().priority());
        assertThat(provider.name()).isEqualTo("oidc-jwt");
    }

    @Test
    void recognise_itsIssuersToken_withoutIo() {
        assertThat(provider.recognise(Request.bearer(issuer.good()))).isEqualTo(CredentialKind.TOKEN);
        assertThat(provider.recognise(Request.of("Authorization", "dpop   " + issuer.good() + " ")))
                .isEqualTo(CredentialKind.TOKEN);
        assertThat(issuer.server.count()).isZero();
    }

    @Test
    void recognise_whatIsNotItsOwn_isNone() {
        String good = issuer.good();
        String other = issuer.token().with("iss", "https://id.example.org").signedBy(Jwk.RSA, "RS256");
        for (Request request : List.of(
                Request.of(),
                Request.of("Cookie", "ory_kratos_session=" + good),
                Request.of("Authorization", good),
                Request.of("Authorization", "Basic " + good),
                Request.of("Authorization", "Bearer"),
                Request.of("Authorization", "Bearer" + good),
                Request.of("Authorization", "Bearer " + good + " " + good),
                Request.of("Authorization", "Bearer " + good, "Authorization", "Bearer " + good),
                Request.bearer("ory_st_abc"),
                Request.bearer(good + ".x"),
                Request.bearer(good.substring(0, good.lastIndexOf('.'))),
                Request.bearer(good.substring(0, good.lastIndexOf('.') + 1)),
                Request.bearer(Token.encoded("[]") + "." + Token.encoded("{}") + ".x"),
                Request.bearer(other))) {
            assertThat(provider.recognise(request)).as(request.toString()).isEqualTo(CredentialKind.NONE);
            assertThat(provider.evidence(request)).isEqualTo(Evidence.NOBODY);
        }
        assertThat(issuer.server.count()).isZero();
    }

    @Test
    void token_tooLarge_isNotEvenRead() {
        Token large = issuer.token().with("x", "y".repeat(16_384));
        assertThat(provider.recognise(Request.bearer(large.signedBy(Jwk.RSA, "RS256"))))
                .isEqualTo(CredentialKind.NONE);
        assertThat(evidence(large)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void session_ofATokenWithoutIds_hasOneThatIsNoCredential() {
        String token = issuer.token().with("jti", null).signedBy(Jwk.RSA, "RS256");
        Session session = TestIssuer.session(provider.evidence(Request.bearer(token)));
        assertThat(session.id()).hasSize(43);
        assertThat(token).doesNotContain(session.id());
        assertThat(TestIssuer.session(evidence(issuer.token().with("sid", "s-1")))
                        .id())
                .isEqualTo("s-1");
    }

    @Test
    void severalIssuers_eachJudgesItsOwn() {
        try (TestIssuer other = new TestIssuer()) {
            SessionProvider second = other.configured()
                    .mapping(AssuranceMapping.builder().acr(Aal.AAL1, "2").build())
                    .jwtProvider();
            String mine = issuer.good();
            String theirs = other.good();
            assertThat(provider.recognise(Request.bearer(theirs))).isEqualTo(CredentialKind.NONE);
            assertThat(second.recognise(Request.bearer(mine))).isEqualTo(CredentialKind.NONE);
            assertThat(TestIssuer.session(provider.evidence(Request.bearer(mine)))
                            .level())
                    .isEqualTo(Aal.AAL2);
            assertThat(TestIssuer.session(second.evidence(Request.bearer(theirs)))
                            .level())
                    .isEqualTo(Aal.AAL1);
        }
    }
}
