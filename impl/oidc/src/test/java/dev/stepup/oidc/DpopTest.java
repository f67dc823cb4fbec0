package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9449: a token that is bound to a key, and the proofs that go with it. */
class DpopTest {

    private static final long NOW = TestIssuer.NOW.getEpochSecond();
    private static final String TARGET = "https://bank.example.org/app/orders";

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.provider();
    private final String token = issuer.token()
            .with("exp", NOW + 100_000)
            .with("cnf", Map.of("jkt", Jwk.EC.thumbprint()))
            .signedBy(Jwk.RSA, "RS256");
    private int made;

    @AfterEach
    void close() {
        issuer.close();
    }

    /** A good proof for a POST of the orders, now. */
    private Token proof() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", "p-" + made++);
        claims.put("htm", "POST");
        claims.put("htu", TARGET);
        claims.put("iat", NOW);
        claims.put("ath", Digest.of(token));
        return new Token(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", Jwk.EC.open()), claims);
    }

    private Request with(String proof) {
        return Request.of("Authorization", "DPoP " + token, "DPoP", proof);
    }

    private Evidence by(Token proof) {
        return provider.evidence(with(proof.signed(Jwk.EC.signing())));
    }

    @Test
    void proof_good_isASession() {
        assertThat(TestIssuer.session(by(proof())).subject()).isEqualTo("alice");
        assertThat(provider.evidence(
                        Request.of("authorization", "dpop " + token, "dpop", proof().signed(Jwk.EC.signing()))))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void boundToken_asBearer_isNobodyWithAndWithoutProof() {
        assertThat(provider.evidence(Request.bearer(token))).isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(
                        Request.of("Authorization", "Bearer " + token, "DPoP", proof().signed(Jwk.EC.signing()))))
                .isEqualTo(Evidence.NOBODY);
    }

    @Test
    void unboundToken_asDpop_isNobody() {
        String unbound = issuer.good();
        String proof = proof().with("ath", Digest.of(unbound)).signed(Jwk.EC.signing());
        assertThat(provider.evidence(Request.of("Authorization", "DPoP " + unbound, "DPoP", proof)))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(Request.bearer(unbound))).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void proof_missingOrTwo_isNobody() {
        String one = proof().signed(Jwk.EC.signing());
        String other = proof().signed(Jwk.EC.signing());
        assertThat(provider.evidence(Request.of("Authorization", "DPoP " + token)))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(Request.of("Authorization", "DPoP " + token, "DPoP", one, "DPoP", other)))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(one + "," + other))).isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(one))).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void proof_usedBefore_isNobody() {
        Token proof = proof();
        assertThat(by(proof)).isInstanceOf(Evidence.Present.class);
        assertThat(by(proof)).isEqualTo(Evidence.NOBODY);
        // A new signature does not make it a new proof.
        assertThat(by(proof.with("iat", NOW - 1))).isEqualTo(Evidence.NOBODY);
        issuer.pass(Duration.ofSeconds(65));
        assertThat(by(proof)).isEqualTo(Evidence.NOBODY);
    }

    /** Whoever sends rubbish under somebody's jti does not use it up. */
    @Test
    void proof_thatWasNotGood_isNotRemembered() {
        Token proof = proof();
        assertThat(by(proof.with("htm", "GET"))).isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(proof.signed(Jwk.OTHER_EC.signing()))))
                .isEqualTo(Evidence.NOBODY);
        assertThat(by(proof)).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void proofs_ofTwoKeys_mayHaveOneId() {
        Token proof = proof();
        assertThat(by(proof)).isInstanceOf(Evidence.Present.class);
        String second =
                issuer.token().with("cnf", Map.of("jkt", Jwk.ED.thumbprint())).signedBy(Jwk.RSA, "RS256");
        String other = proof.head("alg", "EdDSA")
                .head("jwk", Jwk.ED.open())
                .with("ath", Digest.of(second))
                .signed(Jwk.ED.signing());
        assertThat(provider.evidence(Request.of("Authorization", "DPoP " + second, "DPoP", other)))
                .isInstanceOf(Evidence.Present.class);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false", "-65, true", "-66, false", "-3600, false", "3600, false"})
    void proof_atTheEdgeOfItsTime_isExact(long offset, boolean good) {
        assertThat(by(proof().with("iat", NOW + offset)) instanceof Evidence.Present)
                .isEqualTo(good);
    }

    static Stream<Arguments> oddClaims() {
        return Stream.of(
                Arguments.of("htm", "GET"),
                Arguments.of("htm", "post"),
                Arguments.of("htm", ""),
                Arguments.of("htm", List.of("POST")),
                Arguments.of("htm", null),
                Arguments.of("htu", TARGET + "/"),
                Arguments.of("htu", TARGET + "s"),
                Arguments.of("htu", "https://bank.example.org/app"),
                Arguments.of("htu", "http://bank.example.org/app/orders"),
                Arguments.of("htu", "https://bank.example.org:8443/app/orders"),
                Arguments.of("htu", "https://bank.example.org.evil.example/app/orders"),
                Arguments.of("htu", "https://evil@bank.example.org/app/orders"),
                Arguments.of("htu", "https://bank.example.org/app/%2e%2e/app/Orders"),
                Arguments.of("htu", "https://bank.example.org/app%2Forders"),
                Arguments.of("htu", "//bank.example.org/app/orders"),
                Arguments.of("htu", "/app/orders"),
                Arguments.of("htu", ""),
                Arguments.of("htu", null),
                Arguments.of("ath", Digest.of("another token")),
                Arguments.of("ath", ""),
                Arguments.of("ath", null),
                Arguments.of("iat", null),
                Arguments.of("iat", "now"),
                Arguments.of("jti", null),
                Arguments.of("jti", ""),
                Arguments.of("jti", 7),
                Arguments.of("jti", "x".repeat(257)));
    }

    @ParameterizedTest
    @MethodSource("oddClaims")
    void proof_forSomethingElse_isNobody(String claim, Object value) {
        assertThat(by(proof().with(claim, value))).isEqualTo(Evidence.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TARGET,
                TARGET + "?page=3",
                TARGET + "#top",
                "HTTPS://BANK.example.org/app/orders",
                "https://bank.example.org:443/app/orders",
                "https://bank.example.org/app/./orders",
                "https://bank.example.org/other/../app/orders",
                "https://bank.example.org/%61pp/orders"
            })
    void target_spelledOtherwise_isTheSame(String target) {
        assertThat(by(proof().with("htu", target))).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void target_escapes_areComparedWhateverTheirCase() {
        String proof =
                proof().with("htu", "https://bank.example.org/app/%c3%a9").signed(Jwk.EC.signing());
        assertThat(provider.evidence(with(proof).to("POST", "https://bank.example.org/app/%C3%A9?x")))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void request_thatDoesNotKnowItsUrlOrMethod_isNobody() {
        assertThat(provider.evidence(with(proof().signed(Jwk.EC.signing())).to("POST", null)))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(
                        with(proof().with("htm", "").signed(Jwk.EC.signing())).to("", TARGET)))
                .isEqualTo(Evidence.NOBODY);
        Request whole = with(proof().signed(Jwk.EC.signing()));
        RequestView headersAlone = name -> whole.headers(name);
        assertThat(provider.evidence(headersAlone)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void key_otherThanTheTokens_isNobody() {
        Token proof = proof();
        assertThat(provider.evidence(with(proof.signed(Jwk.OTHER_EC.signing()))))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(proof.head("jwk", Jwk.OTHER_EC.open()).signed(Jwk.OTHER_EC.signing()))))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(
                        proof.head("jwk", Jwk.EC.open()).head("kid", "ec-2").signed(Jwk.OTHER_EC.signing()))))
                .isEqualTo(Evidence.NOBODY);
    }

    @Test
    void key_notExactlyOnePublicOne_isNobody() {
        Token proof = proof();
        assertThat(by(proof.head("jwk", Jwk.EC.secret()))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof.head("jwk", Jwk.EC.open("d", "AAAA")))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof.head("jwk", Jwk.EC.open("d", 1)))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof.head("jwk", null))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof.head("jwk", "ec-1"))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof.head("jwk", List.of(Jwk.EC.open())))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof.head("jwk", Map.of("kty", "EC")))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof)).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void algorithm_symmetricOrNone_isNobody() {
        byte[] secret = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);
        Map<String, Object> shared = Map.of(
                "kty",
                "oct",
                "k",
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        Token proof = proof().head("alg", "HS256").head("jwk", shared);
        assertThat(provider.evidence(with(proof.signed(new SecretKeySpec(secret, "HMAC")))))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(proof().head("alg", "none").unsigned("AA"))))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(proof().head("alg", "none").unsigned(""))))
                .isEqualTo(Evidence.NOBODY);
    }

    @Test
    void algorithm_notInTheList_isNobody() {
        SessionProvider strict =
                issuer.configured().set("algorithms", "RS256,EdDSA").jwtProvider();
        assertThat(strict.evidence(with(proof().signed(Jwk.EC.signing())))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void algorithm_otherThanTheKeySays_isNobody() {
        String bound =
                issuer.token().with("cnf", Map.of("jkt", Jwk.RSA.thumbprint())).signedBy(Jwk.RSA, "RS256");
        Token proof = proof().head("alg", "RS256").with("ath", Digest.of(bound));
        for (String named : List.of("PS256", "RS256")) {
            String signed = proof.head("jwk", Jwk.RSA.open("alg", named)).signed(Jwk.RSA.signing());
            assertThat(
                            provider.evidence(Request.of("Authorization", "DPoP " + bound, "DPoP", signed))
                                    instanceof Evidence.Present)
                    .isEqualTo(named.equals("RS256"));
        }
    }

    @Test
    void header_ofSomethingElse_isNobody() {
        assertThat(by(proof().head("typ", "JWT"))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof().head("typ", null))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof().head("typ", "at+jwt"))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof().head("b64", true))).isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with("not.a.jwt"))).isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(with(token))).isEqualTo(Evidence.NOBODY);
        assertThat(by(proof().with("x", "y".repeat(16_384)))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void proof_asAToken_isNobody() {
        String proof = proof().with("iss", issuer.issuer()).signed(Jwk.EC.signing());
        assertThat(provider.evidence(Request.bearer(proof))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void memory_full_isUnavailableUntilItForgets() {
        SessionProvider small =
                issuer.configured().set("dpop.max-proofs", "100").jwtProvider();
        for (int i = 0; i < 100; i++) {
            assertThat(small.evidence(with(proof().signed(Jwk.EC.signing())))).isInstanceOf(Evidence.Present.class);
        }
        assertThat(small.evidence(with(proof().signed(Jwk.EC.signing())))).isInstanceOf(Evidence.Unavailable.class);
        issuer.pass(Duration.ofMinutes(3));
        assertThat(small.evidence(with(proof().with("iat", NOW + 180).signed(Jwk.EC.signing()))))
                .isInstanceOf(Evidence.Present.class);
    }

    /** Whatever the offset at which generations change, nothing is forgotten while it would still count. */
    @Test
    void memory_atEveryOffset_remembersLongEnough() {
        for (int offset = 0; offset < 150; offset++) {
            Replays replays = new Replays(71_000, 1000);
            replays.use("first", 0);
            long start = offset * 1000L;
            assertThat(replays.use("x", start)).isEqualTo(Replays.Use.FIRST);
            for (long after = 1000; after < 71_000; after += 1000) {
                assertThat(replays.use("x", start + after)).isEqualTo(Replays.Use.REPEATED);
            }
        }
    }
}
