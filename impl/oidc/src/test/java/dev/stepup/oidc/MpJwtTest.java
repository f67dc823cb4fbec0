package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.decision.Decider;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that the container has verified by MicroProfile JWT. */
class MpJwtTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    private final TestIssuer issuer = new TestIssuer();
    private final SessionProvider provider = issuer.configured().mpJwtProvider();

    @AfterEach
    void close() {
        issuer.close();
    }

    private Evidence verified(Token token) {
        return provider.evidence(InContainer.verified(token.signedBy(Jwk.RSA, "RS256")));
    }

    private String decide(Requirement requirement, Evidence evidence) {
        return new Decider(new DecisionConfig(Duration.ofSeconds(5), DecisionConfig.WhenUnknown.AAL2, false))
                .decide(requirement, evidence, provider.capabilities(), Reachable.NOT_TOLD, issuer.clock.instant())
                .toString();
    }

    @Test
    void token_verifiedByTheContainer_isASession_andNobodyIsAsked() {
        Session session = TestIssuer.session(verified(issuer.token()));
        assertThat(session.subject()).isEqualTo("alice");
        assertThat(session.level()).isEqualTo(Aal.AAL2);
        assertThat(session.id()).isEqualTo("t-1");
        assertThat(session.expiresAt()).contains(TestIssuer.NOW.plusSeconds(305));
        assertThat(decide(AAL2, verified(issuer.token()))).contains("PERMIT");
        assertThat(issuer.server.count()).isZero();
    }

    @Test
    void provider_standsWhereTheOneForJwtWould() {
        assertThat(provider.name()).isEqualTo("oidc-mp-jwt");
        assertThat(provider.priority()).isEqualTo(issuer.provider().priority());
        assertThat(provider.capabilities()).isEqualTo(issuer.provider().capabilities());
    }

    @Test
    void mpJwt_amrTypedString_isReadAsTheListThatTheTokenCarries() {
        Token token = issuer.token().with("acr", null).with("amr", List.of("pwd", "otp"));
        Session session = TestIssuer.session(verified(token));
        assertThat(session.level()).isEqualTo(Aal.AAL2);
        assertThat(session.methods()).extracting(CompletedMethod::name).contains("pwd", "otp", "otp+pwd");
    }

    @Test
    void mpJwt_amrOneText_saysNothing_asWithEveryOtherToken() {
        Token token = issuer.token().with("acr", null).with("amr", "mfa");
        assertThat(TestIssuer.session(verified(token)).level()).isEqualTo(Aal.AAL0);
    }

    @Test
    void mpJwt_authTimeMissing_isUnknownAndNot1970_D10() {
        Evidence evidence = verified(issuer.token().with("auth_time", null));
        assertThat(TestIssuer.session(evidence).methods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.completedAt()).isEmpty());
        assertThat(decide(AAL2, evidence)).contains("PERMIT");
        assertThat(decide(AAL2.withMaxAge(Duration.ofDays(36_500)), evidence)).contains("TOO_OLD");
    }

    static Stream<Arguments> principals() {
        Principal somebody = () -> "alice";
        return Stream.of(
                Arguments.of("nobody", null),
                Arguments.of("authenticated in another way", somebody),
                Arguments.of("by another token", new InContainer.Loose("a.b.c")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("principals")
    void token_thatTheContainerDoesNotVouchFor_isRecognisedAndNobodys(String who, Principal principal) {
        RequestView request = new InContainer(Request.bearer(issuer.good()), principal);
        assertThat(provider.recognise(request)).isEqualTo(CredentialKind.TOKEN);
        assertThat(provider.evidence(request)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void token_whereThereIsNoServletRequest_isNobodys() {
        Request request = Request.bearer(issuer.good());
        assertThat(provider.recognise(request)).isEqualTo(CredentialKind.TOKEN);
        assertThat(provider.evidence(request)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void principal_withoutAnAuthorizationHeader_isNoCredential() {
        RequestView request = new InContainer(Request.of(), new InContainer.Loose(issuer.good()));
        assertThat(provider.recognise(request)).isEqualTo(CredentialKind.NONE);
        assertThat(provider.evidence(request)).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void token_ofAnotherIssuer_isNotRecognised() {
        String other = issuer.token().with("iss", "https://id.example.org").signedBy(Jwk.RSA, "RS256");
        assertThat(provider.recognise(InContainer.verified(other))).isEqualTo(CredentialKind.NONE);
        assertThat(provider.evidence(InContainer.verified(other))).isEqualTo(Evidence.NOBODY);
    }

    static Stream<Arguments> refused() {
        return Stream.<Map.Entry<String, UnaryOperator<Token>>>of(
                        Map.entry("ID token, by nonce", token -> token.with("nonce", "n")),
                        Map.entry("ID token, by at_hash", token -> token.with("at_hash", "h")),
                        Map.entry("ID token, by typ", token -> token.with("typ", "ID")),
                        Map.entry("no access token by its header", token -> token.head("typ", "JWT")),
                        Map.entry("for another application", token -> token.with("aud", "other")),
                        Map.entry("without aud", token -> token.with("aud", null)),
                        Map.entry("past its end", token -> token.with("exp", TestIssuer.NOW.getEpochSecond() - 5)),
                        Map.entry("without an end", token -> token.with("exp", null)),
                        Map.entry("without an owner", token -> token.with("sub", null)),
                        Map.entry("with an extension", token -> token.head("crit", List.of("b64"))),
                        Map.entry("bound to a key", token -> token.with("cnf", Map.of("jkt", Jwk.EC.thumbprint()))),
                        Map.entry("bound to a certificate", token -> token.with("cnf", Map.of("x5t#S256", "x"))),
                        Map.entry("bound to what nobody knows", token -> token.with("cnf", Map.of("kid", "k"))))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void token_thatTheContainerAccepts_isHeldAgainstTheRulesNevertheless(String what, UnaryOperator<Token> change) {
        Token token = change.apply(issuer.token());
        String compact = token.head("alg", "RS256").unsigned("c2ln");
        assertThat(provider.evidence(InContainer.verified(compact))).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void signature_isLeftToTheContainer() {
        String compact = issuer.token().head("alg", "RS256").unsigned("c2ln");
        assertThat(provider.evidence(InContainer.verified(compact))).isInstanceOf(Evidence.Present.class);
    }

    @Test
    void token_boundToACertificateThatIsShown_isGood() throws Exception {
        X509Certificate certificate = Certificates.CLIENT;
        String token = issuer.token()
                .with("cnf", Map.of("x5t#S256", Digest.of(certificate.getEncoded())))
                .signedBy(Jwk.RSA, "RS256");
        Request request = Request.bearer(token).by(certificate);
        assertThat(provider.evidence(new InContainer(request, new InContainer.Loose(token))))
                .isInstanceOf(Evidence.Present.class);
    }
}
