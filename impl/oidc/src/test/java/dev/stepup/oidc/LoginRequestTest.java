package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Missing;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.spi.Departure;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an issuer is asked for by the redirect: OpenID Connect Core 1.0, PKCE, and what is missing. */
class LoginRequestTest {

    private static final Requirement AAL1 = Requirement.of(RequiredAal.AAL1);
    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);
    private static final Requirement FRESH = AAL2.withMaxAge(Duration.ofMinutes(5));

    private final TestIssuer issuer = new TestIssuer();
    private final Browser browser = new Browser(issuer.login().loginProvider());

    @AfterEach
    void close() {
        issuer.close();
    }

    private Map<String, String> asked(Denial denial) {
        return browser.leave(denial).parameters();
    }

    @Test
    void request_always_isACodeFlowWithPkceStateAndNonce() {
        Map<String, String> asked = asked(Browser.login(AAL1));

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "bank")
                .containsEntry("redirect_uri", Browser.CALLBACK.toString())
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256");
        String[] kept = browser.luggage.getOrDefault(asked.get("state"), "").split(" ");
        assertThat(asked.get("nonce")).isEqualTo(kept[0]);
        assertThat(asked.get("code_challenge")).isEqualTo(Digest.of(kept[1]));
        // RFC 7636, section 4.1
        assertThat(kept[1]).matches("[A-Za-z0-9._~-]{43,128}");
    }

    @Test
    void request_eachTime_hasItsOwnStateNonceAndVerifier() {
        Map<String, String> one = asked(Browser.login(AAL1));
        Map<String, String> other = asked(Browser.login(AAL1));

        assertThat(other.get("state")).isNotEqualTo(one.get("state"));
        assertThat(other.get("nonce")).isNotEqualTo(one.get("nonce"));
        assertThat(other.get("code_challenge")).isNotEqualTo(one.get("code_challenge"));
    }

    @Test
    void login_ofALevel_asksForItAtOnce() {
        assertThat(asked(Browser.login(AAL1)))
                .containsEntry("acr_values", "1 2 3")
                .doesNotContainKeys("max_age", "prompt");
        assertThat(asked(Browser.login(AAL2)))
                .containsEntry("acr_values", "2 3")
                .doesNotContainKey("prompt");
        assertThat(asked(Browser.login(FRESH))).containsEntry("max_age", "300").doesNotContainKey("prompt");
    }

    @Test
    @DisplayName("D7: one factor asks for the level, and none below it stands beside it")
    void stepUp_levelTooLow_asksForTheLevelAndItsAge() {
        issuer.signIn(browser, issuer.idToken().with("acr", "1"));

        assertThat(asked(Browser.stepUp(Reason.LEVEL_TOO_LOW, AAL2, Aal.AAL2)))
                .containsEntry("acr_values", "2 3")
                .doesNotContainKeys("prompt", "max_age");
        assertThat(asked(Browser.stepUp(Reason.LEVEL_TOO_LOW, FRESH, Aal.AAL2)))
                .containsEntry("acr_values", "2 3")
                .containsEntry("max_age", "300")
                .doesNotContainKey("prompt");
    }

    @Test
    @DisplayName("D9: a refresh asks for a fresh login, and never for less than there is")
    void stepUp_tooOld_asksAgainAtTheLevelOfTheSession() {
        issuer.signIn(browser, issuer.idToken().with("acr", "2"));

        assertThat(asked(Browser.stepUp(Reason.TOO_OLD, FRESH, Aal.AAL2)))
                .containsEntry("acr_values", "2 3")
                .containsEntry("max_age", "300")
                .containsEntry("prompt", "login");
        assertThat(asked(Browser.stepUp(Reason.TOO_OLD, AAL1.withMaxAge(Duration.ofMinutes(5)), Aal.AAL1)))
                .containsEntry("acr_values", "2 3")
                .containsEntry("prompt", "login");
    }

    @Test
    @DisplayName("D7: a login that is worth nothing is not answered with the same one")
    void stepUp_ofASessionAtAal0_asksForAFreshLogin() {
        issuer.signIn(browser, issuer.idToken().with("acr", "0"));
        assertThat(asked(Browser.stepUp(Reason.LEVEL_TOO_LOW, AAL1, Aal.AAL1)))
                .containsEntry("acr_values", "1 2 3")
                .containsEntry("prompt", "login");
    }

    @Test
    void maxAge_belowASecond_isNotNothing() {
        Requirement brief = AAL2.withMaxAge(Duration.ofMillis(10));
        assertThat(asked(Browser.stepUp(Reason.TOO_OLD, brief, Aal.AAL2))).containsEntry("max_age", "1");
    }

    @Test
    @DisplayName("D8: who has to resist phishing is asked for what says so")
    void stepUp_phishingResistant_asksForTheValuesThatSaySo() {
        Browser eap = new Browser(issuer.login()
                .set("preset", "okta")
                .mapping(AssuranceMapping.preset("okta"))
                .loginProvider());
        Denial denial = new Denial(
                Kind.STEP_UP,
                Reason.METHOD_NOT_ACCEPTED,
                AAL2.withPhishingResistance(),
                new Missing(Aal.AAL1, Set.of(), true),
                0);

        assertThat(eap.leave(denial).parameters())
                .containsEntry("acr_values", "phr phrh")
                .containsEntry("prompt", "login");
    }

    @Test
    void issuer_withoutAcrValues_isAskedForNone() {
        Browser plain = new Browser(
                issuer.login().mapping(AssuranceMapping.preset("supabase")).loginProvider());
        assertThat(plain.leave(Browser.login(AAL2)).parameters()).doesNotContainKey("acr_values");
    }

    @Test
    void enrolment_configured_asksForAFreshLoginAndTheAction() {
        Denial enrol =
                new Denial(Kind.ENROL, Reason.NO_SUITABLE_FACTOR, AAL2, new Missing(Aal.AAL2, Set.of(), false), 0);
        Browser enrolling = new Browser(issuer.login()
                .set("login.enrolment", "kc_action=CONFIGURE_TOTP")
                .loginProvider());

        assertThat(enrolling.leave(enrol).parameters())
                .containsEntry("kc_action", "CONFIGURE_TOTP")
                .containsEntry("prompt", "login")
                .containsEntry("acr_values", "1 2 3");
        assertThat(browser.depart(enrol)).isEqualTo(Departure.NOWHERE);
    }

    @Test
    void trip_withoutACallbackOrForAProgram_leadsNowhere() {
        SessionProvider provider = issuer.login().loginProvider();
        Denial login = Browser.login(AAL1);
        assertThat(provider.begin(new Trip(login, Trip.Channel.BROWSER, null, Browser.BACK)))
                .isEqualTo(Departure.NOWHERE);
        assertThat(provider.begin(new Trip(login, Trip.Channel.API, null, null, Browser.CALLBACK)))
                .isEqualTo(Departure.NOWHERE);
    }

    @Test
    void endpoint_withAQuery_keepsIt() {
        issuer.discovery(Map.of("authorization_endpoint", issuer.server.url() + "/authorize?tenant=a"));
        Departure departure = browser.depart(Browser.login(AAL1));
        assertThat(departure)
                .isInstanceOfSatisfying(
                        Departure.To.class,
                        to -> assertThat(to.address().toString()).contains("/authorize?tenant=a&response_type=code&"));
    }

    @Test
    @DisplayName("D1: where the issuer does not answer, nobody is told that there is no way")
    void issuer_outOfOrder_isUnavailable() {
        issuer.server.on(TestIssuer.DISCOVERY, 500, "{}");
        assertThat(browser.depart(Browser.login(AAL1))).isInstanceOf(Departure.Unavailable.class);

        issuer.server.on(TestIssuer.DISCOVERY, 200, issuer.document(Map.of("issuer", "https://other.example.org")));
        assertThat(browser.depart(Browser.login(AAL1))).isInstanceOf(Departure.Unavailable.class);
    }

    @Test
    void address_ofARequest_goesToTheIssuer() {
        Departure departure = browser.depart(Browser.login(AAL1));
        assertThat(departure)
                .isInstanceOfSatisfying(
                        Departure.To.class,
                        to -> assertThat(to.address())
                                .hasToString(URI.create(to.address().toString()).toString())
                                .hasHost("127.0.0.1")
                                .hasPath("/realm/authorize"));
    }
}
