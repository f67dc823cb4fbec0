package dev.stepup.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.Aal;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.oidc.ContainerLogin.Began;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People whom the container has signed in, and who step up by the library. */
class ContainerLoginTest {

    private static final Requirement AAL2 = Requirement.of(RequiredAal.AAL2);

    private final TestIssuer issuer = new TestIssuer();
    private final Container container = new Container();
    private final SessionProvider provider = Providers.login(
            issuer.login().config(),
            Objects.requireNonNull(issuer.login().config().login()),
            container,
            issuer.clock);
    private final Browser browser = new Browser(provider);

    @AfterEach
    void close() {
        issuer.close();
    }

    /** A container that has signed somebody in, or would. */
    private static final class Container implements ContainerLogin {

        @Nullable
        String idToken;

        Began began = Began.ANSWERED;

        @Override
        public Optional<String> idToken(RequestView request) {
            return Optional.ofNullable(idToken);
        }

        @Override
        public Began begin(RequestView request) {
            return began;
        }
    }

    private void signedIn(Token idToken) {
        container.idToken = idToken.signedBy(Jwk.RSA, "RS256");
    }

    private Arrival stepUp(Token idToken) {
        Browser.Asked asked = browser.leave(Browser.stepUp(Reason.LEVEL_TOO_LOW, AAL2, Aal.AAL2));
        issuer.redeems(idToken.with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));
        return browser.comeBack("state", asked.text("state"), "code", "c", "iss", issuer.issuer());
    }

    private Token oneFactor() {
        return issuer.idToken().with("acr", "1");
    }

    @Test
    void nobody_atTheContainer_isNobody() {
        assertThat(provider.recognise(browser.request())).isEqualTo(CredentialKind.NONE);
        assertThat(provider.evidence(browser.request())).isEqualTo(Evidence.NOBODY);
    }

    @Test
    void somebody_atTheContainer_isJudgedByTheirIdToken() {
        signedIn(oneFactor());
        assertThat(provider.recognise(browser.request())).isEqualTo(CredentialKind.COOKIE);
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL1);
        assertThat(browser.signedIn().expiresAt()).isEmpty();
    }

    @Test
    void somebody_ofAnotherIssuer_isNotRecognised() {
        signedIn(oneFactor().with("iss", "https://other.example.org"));
        assertThat(provider.recognise(browser.request())).isEqualTo(CredentialKind.NONE);
        container.idToken = "no JWT";
        assertThat(provider.recognise(browser.request())).isEqualTo(CredentialKind.NONE);
    }

    @Test
    void stepUp_ofTheSamePerson_raisesTheLevel() {
        signedIn(oneFactor());
        assertThat(stepUp(issuer.idToken())).isInstanceOf(Arrival.Completed.class);
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL2);
    }

    @Test
    void stepUp_byAnotherPerson_isToldAndKeepsNothing() {
        signedIn(oneFactor());
        assertThat(stepUp(issuer.idToken().with("sub", "bob"))).isInstanceOf(Arrival.Another.class);
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL1);
    }

    @Test
    void stepUp_onceAnotherPersonIsSignedIn_countsForNothing() {
        signedIn(oneFactor());
        stepUp(issuer.idToken());
        signedIn(oneFactor().with("sub", "bob"));
        assertThat(browser.signedIn().subject()).isEqualTo("bob");
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL1);
    }

    @Test
    void stepUp_beforeALaterLoginAtTheContainer_countsForNothing() {
        signedIn(oneFactor());
        stepUp(issuer.idToken());
        signedIn(oneFactor().with("iat", TestIssuer.NOW.getEpochSecond() + 30));
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL1);
    }

    @Test
    void stepUp_atAnIssuerWhoseClockIsAhead_counts() {
        signedIn(oneFactor().with("iat", TestIssuer.NOW.getEpochSecond() + 3));
        stepUp(issuer.idToken().with("iat", TestIssuer.NOW.getEpochSecond() + 4));
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL2);
    }

    @Test
    void stepUp_atAnIssuerWhoseClockIsBehind_doesNotOutliveALaterLogin() {
        signedIn(oneFactor().with("iat", TestIssuer.NOW.getEpochSecond() - 60));
        stepUp(issuer.idToken().with("iat", TestIssuer.NOW.getEpochSecond() - 50));
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL2);

        signedIn(oneFactor().with("iat", TestIssuer.NOW.getEpochSecond() - 20));
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL1);
    }

    @Test
    void stepUp_afterItsLifeSpan_leavesTheLoginOfTheContainer() {
        signedIn(oneFactor());
        stepUp(issuer.idToken());
        issuer.pass(Duration.ofHours(9));
        assertThat(browser.signedIn().level()).isEqualTo(Aal.AAL1);
    }

    @Test
    void stepUp_withoutALoginAtTheContainer_isRefused() {
        signedIn(oneFactor());
        Browser.Asked asked = browser.leave(Browser.stepUp(Reason.LEVEL_TOO_LOW, AAL2, Aal.AAL2));
        issuer.redeems(issuer.idToken().with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));
        container.idToken = null;
        assertThat(browser.comeBack("state", asked.text("state"), "code", "c", "iss", issuer.issuer()))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(browser.kept).isEmpty();
    }

    private void leaveToSignIn() {
        Departure departure = browser.depart(Browser.login(AAL2));
        assertThat(departure).isInstanceOfSatisfying(Departure.To.class, to -> {
            assertThat(to.address()).isEqualTo(Browser.CALLBACK);
            to.kept().ifPresent(packed -> browser.luggage.put(packed.state(), packed.text()));
        });
    }

    @Test
    void login_isAskedOfTheContainerAtTheCallback() {
        leaveToSignIn();
        assertThat(browser.comeBack()).isInstanceOf(Arrival.Answered.class);

        // Payara and GlassFish come back with the code and state of their own callback.
        signedIn(oneFactor());
        assertThat(browser.comeBack("state", "of-the-container", "code", "c")).isInstanceOf(Arrival.Passed.class);
        assertThat(browser.comeBack()).isInstanceOf(Arrival.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"FAILED, Declined", "SIGNED_IN, Refused"})
    void login_thatTheContainerDoesNotBegin_isNone(Began began, String arrival) {
        container.began = began;
        leaveToSignIn();
        assertThat(browser.comeBack().getClass().getSimpleName()).isEqualTo(arrival);
        assertThat(browser.luggage).as("the trip has ended").isEmpty();
    }

    @Test
    void login_thatTheContainerDoesNotBegin_ofSomebodyWhoDidNotLeaveHere_isRefused() {
        container.began = Began.FAILED;
        assertThat(browser.comeBack()).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void login_withoutACallbackOrForAProgram_leadsNowhere() {
        assertThat(provider.begin(new Trip(Browser.login(AAL2), Trip.Channel.BROWSER, null, Browser.BACK)))
                .isEqualTo(Departure.NOWHERE);
        assertThat(provider.begin(new Trip(Browser.login(AAL2), Trip.Channel.API, null, null, Browser.CALLBACK)))
                .isEqualTo(Departure.NOWHERE);
    }

    @Test
    void logOut_ofTheContainersPerson_endsTheirSessionAtTheIssuer() {
        assertThat(provider.logOutAddress(browser.request(), Browser.BACK)).isEmpty();
        signedIn(oneFactor());
        assertThat(provider.logOutAddress(browser.request(), Browser.BACK)).isPresent();
    }
}
