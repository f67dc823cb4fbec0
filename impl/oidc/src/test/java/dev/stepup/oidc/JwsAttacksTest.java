package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of people who would like to be somebody else. Each stands for nobody, and none for an outage. */
class JwsAttacksTest {

    private static final Jwk MALLORY = Jwk.rsa("rsa-1", 2048);

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.provider();

    @AfterEach
    void close() {
        issuer.close();
    }

    private void isNobody(String token) {
        assertThat(provider.evidence(Request.bearer(token))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void signature_ofAnotherKeyByTheSameId_isNobody() {
        isNobody(issuer.token().signedBy(MALLORY, "RS256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void algorithm_none_isNobody(String none) {
        Token token = issuer.token().head("alg", none);
        isNobody(token.unsigned(""));
        isNobody(token.unsigned("AA"));
        isNobody(token.head("kid", "rsa-1").unsigned("AA"));
    }

    @Test
    void algorithm_missingOrNoText_isNobody() {
        isNobody(issuer.token().unsigned("AA"));
        isNobody(issuer.token().head("alg", List.of("RS256")).unsigned("AA"));
    }

    static Stream<byte[]> publicKeyAsSecret() {
        RSAPublicKey open = (RSAPublicKey) Jwk.RSA.pair().getPublicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(open.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                open.getEncoded(),
                pem.getBytes(StandardCharsets.US_ASCII),
                JsonUtil.toJson(Jwk.RSA.open()).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("publicKeyAsSecret")
    void algorithm_hmacWithThePublicKey_isNobody(byte[] secret) {
        for (String algorithm : List.of("HS256", "HS384", "HS512")) {
            isNobody(issuer.token()
                    .head("alg", algorithm)
                    .head("kid", "rsa-1")
                    .signed(new SecretKeySpec(secret, "HMAC")));
        }
    }

    @Test
    void keySet_withASharedSecret_doesNotMakeHmacGood() {
        byte[] secret = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);
        issuer.keySet(List.of(
                Map.of("kty", "oct", "kid", "s", "k", Base64.getUrlEncoder().encodeToString(secret)), Jwk.RSA.open()));
        isNobody(issuer.token().head("alg", "HS256").head("kid", "s").signed(new SecretKeySpec(secret, "HMAC")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../dev/null", "rsa-1\u0000", "' OR 1=1 --", "http://127.0.0.1/keys", "RSA-1", "rsa-1 ", ""
            })
    void keyId_ofAnotherSpelling_isNobody(String id) {
        isNobody(issuer.token().head("alg", "RS256").head("kid", id).signed(Jwk.RSA.signing()));
    }

    /** A key id that is no text names no key; the key is then found by trying, and the signature decides. */
    @Test
    void keyId_thatIsNoText_leavesItToTheSignature() {
        Token token = issuer.token().head("alg", "RS256").head("kid", List.of("rsa-1"));
        assertThat(provider.evidence(Request.bearer(token.signed(Jwk.RSA.signing()))))
                .isInstanceOf(Evidence.Present.class);
        isNobody(token.signed(MALLORY.signing()));
    }

    @Test
    void headerThatOffersAKey_isNotListenedTo() {
        issuer.server.on("/mallory", 200, JsonUtil.toJson(Map.of("keys", List.of(MALLORY.open()))));
        String place = issuer.server.url() + "/mallory";
        Token token = issuer.token().head("alg", "RS256");
        for (String id : new String[] {null, "rsa-1", "mallory"}) {
            Token named = token.head("kid", id);
            isNobody(named.head("jwk", MALLORY.open()).signed(MALLORY.signing()));
            isNobody(named.head("jku", place).signed(MALLORY.signing()));
            isNobody(named.head("x5u", place).signed(MALLORY.signing()));
            isNobody(named.head("x5c", List.of("MIIB")).signed(MALLORY.signing()));
        }
        assertThat(issuer.server.asked("/mallory")).isEmpty();
        assertThat(provider.evidence(Request.bearer(
                        token.head("kid", "rsa-1").head("jku", place).signed(Jwk.RSA.signing()))))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void extension_critical_isNobodyThoughWellSigned() {
        Token token = issuer.token().head("alg", "RS256").head("kid", "rsa-1");
        isNobody(token.head("crit", List.of("exp")).head("exp", 1).signed(Jwk.RSA.signing()));
        isNobody(token.head("crit", List.of()).unsigned(signatureOf(token)));
        isNobody(token.head("crit", List.of("b64")).head("b64", false).unsigned(signatureOf(token)));
        isNobody(token.head("b64", true).signed(Jwk.RSA.signing()));
        isNobody(token.head("zip", "DEF").signed(Jwk.RSA.signing()));
    }

    private static String signatureOf(Token token) {
        String compact = token.signed(Jwk.RSA.signing());
        return compact.substring(compact.lastIndexOf('.') + 1);
    }

    @Test
    void signature_ofOtherContent_isNobody() {
        String good = issuer.good();
        String higher = issuer.token().with("acr", "3").signedBy(Jwk.OTHER_RSA, "RS256");
        isNobody(higher.substring(0, higher.lastIndexOf('.')) + good.substring(good.lastIndexOf('.')));
        isNobody(good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA"));
        isNobody(good.substring(0, good.length() - 1));
        isNobody(good.substring(0, good.lastIndexOf('.') + 1) + "AAAA");
    }

    @Test
    void algorithm_ofAnotherKindThanTheKey_isNobody() {
        isNobody(issuer.token().head("alg", "ES256").head("kid", "rsa-1").signed(Jwk.OTHER_EC.signing()));
        isNobody(issuer.token().head("alg", "RS256").head("kid", "ec-1").signed(MALLORY.signing()));
        isNobody(issuer.token().head("alg", "EdDSA").head("kid", "ec-1").signed(Jwk.ED.signing()));
    }

    @Test
    void algorithm_otherThanTheKeySays_isNobody() {
        issuer.keySet(List.of(Jwk.RSA.open("alg", "PS256")));
        isNobody(issuer.token().signedBy(Jwk.RSA, "RS256"));
        assertThat(provider.evidence(Request.bearer(issuer.token().signedBy(Jwk.RSA, "PS256"))))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void key_forAnotherUse_isNobody() {
        issuer.keySet(List.of(
                Jwk.RSA.open("use", "enc"), Jwk.EC.open("key_ops", List.of("sign")), Jwk.ED.open("use", "sig")));
        isNobody(issuer.token().signedBy(Jwk.RSA, "RS256"));
        isNobody(issuer.token().signedBy(Jwk.EC, "ES256"));
        assertThat(provider.evidence(Request.bearer(issuer.token().signedBy(Jwk.ED, "EdDSA"))))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void key_tooShort_isNobody() {
        Jwk weak = Jwk.rsa("weak", 1024);
        issuer.keys(weak, Jwk.EC);
        isNobody(issuer.token().signedBy(weak, "RS256"));
    }

    @Test
    void curve_otherThanTheAlgorithms_isNobody() {
        Jwk p384 = Jwk.ec384("p384");
        issuer.keys(p384, Jwk.RSA);
        Token token = issuer.token().head("alg", "ES256").head("kid", "p384");
        isNobody(token.unsigned(Token.encoded("a".repeat(64))));
        isNobody(token.unsigned(Token.encoded("a".repeat(96))));
    }

    /** CVE-2022-21449: r and s of nothing. */
    @Test
    void signature_ofZeros_isNobody() {
        Token token = issuer.token().head("alg", "ES256").head("kid", "ec-1");
        isNobody(token.unsigned(Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64])));
    }

    @Test
    void claims_twice_areNobodyThoughWellSigned() {
        Token token = issuer.token().head("alg", "RS256").head("kid", "rsa-1");
        String payload = JsonUtil.toJson(token.claims());
        String twice = "{\"acr\":\"0\"," + payload.substring(1);
        assertThat(payload).contains("\"acr\":\"2\"");
        isNobody(token.signed(twice, Jwk.RSA.signing()));
        isNobody(token.signed("{\"iss\":\"" + issuer.issuer() + "\"," + payload.substring(1), Jwk.RSA.signing()));
        isNobody(token.signed(
                payload.substring(0, payload.length() - 1) + ",\"cnf\":{\"jkt\":\"a\",\"jkt\":\"b\"}}",
                Jwk.RSA.signing()));
    }

    @Test
    void claims_notOneJsonObject_areNobody() {
        Token token = issuer.token().head("alg", "RS256").head("kid", "rsa-1");
        String payload = JsonUtil.toJson(token.claims());
        for (String odd : List.of(
                payload + "{}",
                payload + " x",
                "[" + payload + "]",
                "null",
                "",
                payload.replace("\"acr\":\"2\"", "\"acr\":\"2\",\"x\":1e99999999"),
                payload.replace("\"acr\":\"2\"", "\"acr\":\"2\",\"x\":NaN"))) {
            Evidence evidence = provider.evidence(Request.bearer(token.signed(odd, Jwk.RSA.signing())));
            assertThat(evidence).as(odd).isNotInstanceOf(Evidence.Unavailable.class);
            if (!odd.contains("1e99999999")) {
                assertThat(evidence).as(odd).isEqualTo(Evidence.NOBODY);
            }
        }
    }

    @Test
    void claims_tooDeep_areNobody() {
        Token token = issuer.token().head("alg", "RS256").head("kid", "rsa-1");
        String payload = JsonUtil.toJson(token.claims());
        String inside = payload.substring(0, payload.length() - 1);
        assertThat(provider.evidence(Request.bearer(
                        token.signed(inside + ",\"x\":" + "[".repeat(31) + "]".repeat(31) + "}", Jwk.RSA.signing()))))
                .isInstanceOf(Evidence.Present.class);
        isNobody(token.signed(inside + ",\"x\":" + "[".repeat(32) + "]".repeat(32) + "}", Jwk.RSA.signing()));
        isNobody(token.signed(inside + ",\"x\":" + "[".repeat(4000) + "]".repeat(4000) + "}", Jwk.RSA.signing()));
    }

    @Test
    void text_notUtf8OrNotBase64Url_isNobody() {
        String good = issuer.good();
        String[] parts = good.split("\\.");
        String bad = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
        isNobody(parts[0] + "." + bad + "." + parts[2]);
        isNobody(parts[0] + "." + parts[1] + "=." + parts[2]);
        isNobody(parts[0] + "." + parts[1].replace('-', '+') + "+." + parts[2]);
        isNobody(parts[0] + ".." + parts[2]);
    }

    @Test
    void token_signedWithinAToken_isNobody() {
        Token outer = issuer.token().head("alg", "RS256").head("kid", "rsa-1").head("cty", "JWT");
        isNobody(outer.signed(issuer.good(), Jwk.RSA.signing()));
    }

    @Test
    void idToken_isNobody() {
        SessionProvider lenient =
                issuer.configured().set("token-type", "at+jwt,JWT").jwtProvider();
        for (String typ : List.of("JWT", "at+jwt")) {
            for (String claim : List.of("nonce", "at_hash", "c_hash", "s_hash", "events")) {
                String token = issuer.token().head("typ", typ).with(claim, "x").signedBy(Jwk.RSA, "RS256");
                assertThat(lenient.evidence(Request.bearer(token))).as(claim).isEqualTo(Evidence.NOBODY);
            }
        }
    }

    @Test
    void token_thatSaysItIsAnother_isNobody() {
        SessionProvider lenient = issuer.configured().set("token-type", "JWT").jwtProvider();
        Token token = issuer.token().head("typ", "JWT");
        List<Object> others = new ArrayList<>(List.of("ID", "Refresh", "Offline", "Logout", "id_token", "", 1));
        for (Object typ : others) {
            assertThat(lenient.evidence(Request.bearer(token.with("typ", typ).signedBy(Jwk.RSA, "RS256"))))
                    .as("%s", typ)
                    .isEqualTo(Evidence.NOBODY);
        }
        assertThat(lenient.evidence(Request.bearer(token.with("token_use", "id").signedBy(Jwk.RSA, "RS256"))))
                .isEqualTo(Evidence.NOBODY);
        assertThat(lenient.evidence(Request.bearer(token.with("typ", "Bearer").signedBy(Jwk.RSA, "RS256"))))
                .isInstanceOf(Evidence.Present.class);
        assertThat(lenient.evidence(
                        Request.bearer(token.with("token_use", "access").signedBy(Jwk.RSA, "RS256"))))
                .isInstanceOf(Evidence.Present.class);
    }
}
