package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is believed of an answer to an authorization request: nothing that was not checked. */
class LoginCallbackTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    private final TestIssuer issuer = new TestIssuer();
    private final Browser browser = new Browser(issuer.login().loginProvider());

    @AfterEach
    void close() {
        issuer.close();
    }

    /** Leaves, and comes back with a code for this ID token. */
    private Arrival comeBackWith(UnaryOperator<Token> change) {
        Browser.Asked asked = browser.leave(Browser.login(AAL2));
        issuer.redeems(change.apply(issuer.idToken().with("nonce", asked.text("nonce")))
                .signedBy(Jwk.RSA, "RS256"));
        return browser.comeBack("state", asked.text("state"), "code", "c-1", "iss", issuer.issuer());
    }

    @Test
    void callback_ofAnOwnTrip_isALogin() {
        assertThat(comeBackWith(token -> token)).isInstanceOf(Arrival.Completed.class);
        assertThat(browser.signedIn()).satisfies(session -> {
            assertThat(session.subject()).isEqualTo("alice");
            assertThat(session.level()).isEqualTo(Aal.AAL2);
            assertThat(session.methods())
                    .extracting(
                            CompletedMethod::name,
                            method -> method.completedAt().orElseThrow())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("2", TestIssuer.NOW.minusSeconds(60)));
        });
    }

    @Test
    void code_redeemed_withVerifierAndRedirectUriAndCredentials() {
        Browser.Asked asked = browser.leave(Browser.login(AAL2));
        issuer.redeems(issuer.idToken().with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));
        browser.comeBack("state", asked.text("state"), "code", "c&1", "iss", issuer.issuer());

        LoopbackServer.Asked question = issuer.server.asked(TestIssuer.TOKEN).get(0);
        Map<String, String> form = Browser.query(java.net.URI.create("?" + question.body()));
        assertThat(form)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "c&1")
                .containsEntry("redirect_uri", Browser.CALLBACK.toString())
                .doesNotContainKey("client_secret");
        assertThat(Digest.of(form.getOrDefault("code_verifier", ""))).isEqualTo(asked.text("code_challenge"));
        assertThat(question.header("Authorization")).startsWith("Basic ");
    }

    @Test
    void client_withoutSecret_namesItself() {
        Browser open = new Browser(issuer.open().loginProvider());
        Browser.Asked asked = open.leave(Browser.login(AAL2));
        issuer.redeems(issuer.idToken().with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));

        assertThat(open.comeBack("state", asked.text("state"), "code", "c")).isInstanceOf(Arrival.Completed.class);
        assertThat(issuer.server.asked(TestIssuer.TOKEN).get(0)).satisfies(question -> {
            assertThat(question.body()).contains("client_id=bank").doesNotContain("secret");
            assertThat(question.header("Authorization")).isEmpty();
        });
    }

    static Stream<Arguments> forgedIdTokens() {
        long now = TestIssuer.NOW.getEpochSecond();
        return Stream.of(
                forged("another nonce", token -> token.with("nonce", "x".repeat(43))),
                forged("no nonce", token -> token.with("nonce", null)),
                forged("nonce a number", token -> token.with("nonce", 1)),
                forged("another issuer", token -> token.with("iss", "https://evil.example.org")),
                forged("no issuer", token -> token.with("iss", null)),
                forged("another client", token -> token.with("aud", "shop")),
                forged("no audience", token -> token.with("aud", null)),
                forged("another party", token -> token.with("azp", "shop")),
                forged("party a list", token -> token.with("azp", List.of("bank"))),
                forged("several audiences, no party", token -> token.with("aud", List.of("bank", "shop"))),
                forged("no subject", token -> token.with("sub", null)),
                forged("empty subject", token -> token.with("sub", " ")),
                forged("expired", token -> token.with("exp", now - 6)),
                forged("no exp", token -> token.with("exp", null)),
                forged("exp a text", token -> token.with("exp", "tomorrow")),
                forged("no iat", token -> token.with("iat", null)),
                forged("issued ahead", token -> token.with("iat", now + 60)),
                forged("not yet", token -> token.with("nbf", now + 60)),
                forged("an access token", token -> token.head("typ", "at+jwt")),
                forged("crit", token -> token.head("crit", List.of("exp"))));
    }

    private static Arguments forged(String what, UnaryOperator<Token> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedIdTokens")
    void idToken_notAsItShouldBe_isRefused(String what, UnaryOperator<Token> change) {
        assertThat(comeBackWith(change)).isInstanceOf(Arrival.Refused.class);
        assertThat(browser.session()).isNull();
    }

    @Test
    void idToken_severalAudiencesAndOurParty_isALogin() {
        assertThat(comeBackWith(
                        token -> token.with("aud", List.of("bank", "shop")).with("azp", "bank")))
                .isInstanceOf(Arrival.Completed.class);
    }

    @Test
    void idToken_notSignedByTheIssuer_isRefused() {
        Browser.Asked asked = browser.leave(Browser.login(AAL2));
        Token token = issuer.idToken().with("nonce", asked.text("nonce"));
        issuer.redeems(token.signedBy(Jwk.OTHER_RSA, "RS256"));
        assertThat(browser.comeBack("state", asked.text("state"), "code", "c", "iss", issuer.issuer()))
                .isInstanceOf(Arrival.Refused.class);

        asked = browser.leave(Browser.login(AAL2));
        issuer.redeems(
                token.with("nonce", asked.text("nonce")).head("alg", "none").unsigned("AA"));
        assertThat(browser.comeBack("state", asked.text("state"), "code", "c", "iss", issuer.issuer()))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(browser.session()).isNull();
    }

    @Test
    void state_unknownMissingOrUsed_isRefusedAndNobodyIsAsked() {
        assertThat(browser.comeBack("state", "never", "code", "c", "iss", issuer.issuer()))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(browser.comeBack("code", "c", "iss", issuer.issuer())).isInstanceOf(Arrival.Refused.class);

        Browser.Asked asked = browser.leave(Browser.login(AAL2));
        issuer.redeems(issuer.idToken().with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));
        String[] callback = {"state", asked.text("state"), "code", "c", "iss", issuer.issuer()};
        assertThat(browser.comeBack(callback)).isInstanceOf(Arrival.Completed.class);
        assertThat(browser.comeBack(callback)).isInstanceOf(Arrival.Refused.class);
        assertThat(issuer.server.asked(TestIssuer.TOKEN)).hasSize(1);
    }

    @Test
    void method_otherThanGet_isRefusedAndKeepsTheTrip() {
        Browser.Asked asked = browser.leave(Browser.login(AAL2));
        assertThat(browser.comeBackBy("POST", "state", asked.text("state"), "code", "c"))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(browser.luggage).containsKey(asked.text("state"));
    }

    @Test
    void iss_ofAnotherIssuer_isRefused() {
        String state = browser.leave(Browser.login(AAL2)).text("state");
        assertThat(browser.comeBack("state", state, "code", "c", "iss", "https://evil.example.org"))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(issuer.server.asked(TestIssuer.TOKEN)).isEmpty();
    }

    @Test
    void iss_missingThoughPromised_isRefused() {
        issuer.discovery(Map.of("authorization_response_iss_parameter_supported", true));
        String state = browser.leave(Browser.login(AAL2)).text("state");
        assertThat(browser.comeBack("state", state, "code", "c")).isInstanceOf(Arrival.Refused.class);
        assertThat(issuer.server.asked(TestIssuer.TOKEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, Declined",
        "login_required, Declined",
        "unmet_authentication_requirements, Declined",
        "'<script>', Declined",
        "server_error, Unavailable",
        "temporarily_unavailable, Unavailable"
    })
    void error_ofTheIssuer_isNoLogin(String error, String arrival) {
        String state = browser.leave(Browser.login(AAL2)).text("state");
        Arrival ended = browser.comeBack("state", state, "error", error, "code", "c", "iss", issuer.issuer());
        assertThat(ended.getClass().getSimpleName()).isEqualTo(arrival);
        assertThat(ended.toString()).doesNotContain("<");
        assertThat(browser.session()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_grant\"}  | Refused",
                "400 | {\"error\":\"invalid_client\"} | Unavailable",
                "400 | nothing                        | Unavailable",
                "401 | {\"error\":\"invalid_client\"} | Unavailable",
                "500 | {}                             | Unavailable",
                "302 | {}                             | Unavailable",
                "200 | {}                             | Unavailable",
                "200 | {\"id_token\":\"a.b\"}         | Unavailable",
                "200 | {\"id_token\":7}               | Unavailable"
            })
    void tokenEndpoint_anythingButATokenOfItsOwn_isNoLogin(int status, String body, String arrival) {
        String state = browser.leave(Browser.login(AAL2)).text("state");
        issuer.server.on(TestIssuer.TOKEN, status, body);
        Arrival ended = browser.comeBack("state", state, "code", "c", "iss", issuer.issuer());
        assertThat(ended.getClass().getSimpleName()).isEqualTo(arrival);
    }

    @Test
    void tokenEndpoint_silent_isUnavailableInTime() {
        Browser impatient =
                new Browser(issuer.login().timeout(Duration.ofMillis(300)).loginProvider());
        String state = impatient.leave(Browser.login(AAL2)).text("state");
        issuer.server.on(TestIssuer.TOKEN, LoopbackServer.silence());
        assertThat(impatient.comeBack("state", state, "code", "c", "iss", issuer.issuer()))
                .isInstanceOf(Arrival.Unavailable.class);
    }

    @Test
    void keys_notToBeHad_isUnavailable() {
        issuer.server.on(TestIssuer.KEYS, 500, "");
        assertThat(comeBackWith(token -> token)).isInstanceOf(Arrival.Unavailable.class);
    }

    @Test
    void arrivals_inALog_tellNothingOfAnybody() {
        Arrival arrival = comeBackWith(token -> token);
        assertThat(arrival.toString()).isEqualTo("Completed");
        assertThat(Login.parse(kept()).orElseThrow().toString()).doesNotContain("ey");
    }

    private String kept() {
        return browser.kept.getOrDefault(LoginProvider.NAME, "");
    }

    @Test
    void stepUp_completed_takesThePlaceOfTheLogin() {
        issuer.signIn(browser, issuer.idToken().with("acr", "1"));
        assertThat(level()).isEqualTo(Aal.AAL1);

        Browser.Asked asked = browser.leave(Browser.stepUp(Reason.LEVEL_TOO_LOW, AAL2, Aal.AAL2));
        issuer.redeems(issuer.idToken().with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));
        browser.comeBack("state", asked.text("state"), "code", "c", "iss", issuer.issuer());

        assertThat(level()).isEqualTo(Aal.AAL2);
    }

    private Aal level() {
        return browser.signedIn().level();
    }
}
