package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens bound to a certificate (RFC 8705), and to what is not understood. */
class ConfirmationTest {

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.provider();

    @AfterEach
    void close() {
        issuer.close();
    }

    private Request bound(Object cnf) {
        return Request.bearer(issuer.token().with("cnf", cnf).signedBy(Jwk.RSA, "RS256"));
    }

    private static Map<String, Object> certificate() throws Exception {
        return Map.of("x5t#S256", Digest.of(Certificates.CLIENT.getEncoded()));
    }

    @Test
    void certificate_shown_isGood() throws Exception {
        assertThat(provider.evidence(bound(certificate()).by(Certificates.CLIENT)))
                .isInstanceOf(Evidence.Present.class);
        assertThat(provider.evidence(bound(certificate()).by(Certificates.CLIENT, Certificates.OTHER)))
                .isInstanceOf(Evidence.Present.class);
    }

    @Test
    void certificate_notShownOrAnother_isNobody() throws Exception {
        assertThat(provider.evidence(bound(certificate()))).isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(bound(certificate()).by(Certificates.OTHER)))
                .isEqualTo(Evidence.NOBODY);
        assertThat(provider.evidence(bound(certificate()).by(Certificates.OTHER, Certificates.CLIENT)))
                .isEqualTo(Evidence.NOBODY);
    }

    /** A header by which a proxy might hand a certificate on is whatever the caller wrote. */
    @Test
    void certificate_inAHeader_isNobody() throws Exception {
        Request plain = bound(certificate());
        List<String> headers = new java.util.ArrayList<>(plain.namesAndValues());
        for (String name : List.of("X-Client-Cert", "X-SSL-CERT", "SSL_CLIENT_CERT", "Client-Cert")) {
            headers.addAll(
                    List.of(name, java.util.Base64.getEncoder().encodeToString(Certificates.CLIENT.getEncoded())));
        }
        assertThat(provider.evidence(Request.of(headers.toArray(new String[0]))))
                .isEqualTo(Evidence.NOBODY);
    }

    static Stream<Object> notUnderstood() throws Exception {
        String shown = Digest.of(Certificates.CLIENT.getEncoded());
        return Stream.of(
                Map.of(),
                "x5t#S256",
                List.of(Map.of("x5t#S256", shown)),
                Map.of("x5t#S256", List.of(shown)),
                Map.of("x5t#S256", ""),
                Map.of("X5T#S256", shown),
                Map.of("x5t#S256", shown + "="),
                Map.of("x5t", shown),
                Map.of("kid", "rsa-1"),
                Map.of("jwk", Map.of("kty", "oct")),
                Map.of("jku", "https://id.example.org/"),
                Map.of("x5t#S256", shown, "kid", "rsa-1"),
                Map.of("x5t#S256", shown, "jkt", Jwk.EC.thumbprint()),
                Map.of("jkt", Jwk.EC.thumbprint()));
    }

    @ParameterizedTest
    @MethodSource("notUnderstood")
    void confirmation_notUnderstoodOrNotProven_isNobody(Object cnf) {
        assertThat(provider.evidence(bound(cnf).by(Certificates.CLIENT))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void confirmation_null_isNobody() {
        String payload = org.jose4j.json.JsonUtil.toJson(issuer.token().claims());
        String token = issuer.token()
                .head("alg", "RS256")
                .head("kid", "rsa-1")
                .signed(payload.substring(0, payload.length() - 1) + ",\"cnf\":null}", Jwk.RSA.signing());
        assertThat(provider.evidence(Request.bearer(token))).isEqualTo(Evidence.NOBODY);
    }
}
