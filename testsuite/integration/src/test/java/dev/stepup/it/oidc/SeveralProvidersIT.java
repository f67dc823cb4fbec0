package dev.stepup.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.it.Wire;
import dev.stepup.it.http.Ask;
import dev.stepup.it.http.Caller;
import dev.stepup.it.http.Challenge;
import dev.stepup.it.http.Reply;
import dev.stepup.it.identity.KratosSession;
import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.it.identity.Person;
import dev.stepup.oidc.LoopbackIssuer;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Section 5 of the contract: people with a cookie of Kratos and machines with a JWT, in one application. */
@WithTokens
class SeveralProvidersIT {

    private final TokenApplications applications;
    private final Person person;
    private final KratosSession session;

    SeveralProvidersIT(TokenApplications applications) {
        this.applications = applications;
        this.person = applications.kratos().registerWithTotp();
        this.session = applications.kratos().open(Client.BROWSER).logIn(person);
    }

    @AfterEach
    void repair() {
        applications.wire().become(Wire.State.WHOLE);
    }

    private Ask ask(Caller caller) {
        return Ask.at(applications.mixed("/vault")).as(caller, Optional.empty());
    }

    private Ask withCookie(Caller caller) {
        return ask(caller).with("Cookie", session.credential().value());
    }

    private static String bearer(LoopbackIssuer issuer, String acr) {
        return "Bearer "
                + issuer.jwt(
                        "at+jwt", issuer.claims("machine", acr, Instant.now().minusSeconds(60), Instant.now()));
    }

    private String bearer(String acr) {
        return bearer(applications.issuer(), acr);
    }

    private Reply machine(String authorization) {
        return ask(Caller.TOKEN).with("Authorization", authorization).get();
    }

    private static void isUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).doesNotContain("reached");
    }

    @Test
    void person_withACookie_stepsUpAtKratosAndIsLetIn() {
        Reply sent = withCookie(Caller.NAVIGATION).get();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location"))
                .startsWith(applications.kratos().publicUrl().toString())
                .contains("aal=aal2");

        String back = session.stepUpAt(URI.create(sent.header("Location")), person);

        assertThat(back).isEqualTo(applications.mixed("/vault").toString());
        assertThat(withCookie(Caller.NAVIGATION).get().body()).isEqualTo("reached");
    }

    @Test
    void machine_withAToken_isLetInOrChallenged_andNeverSentToKratos() {
        assertThat(machine(bearer("2")).body()).isEqualTo("reached");

        Reply challenged = machine(bearer("1"));
        assertThat(challenged.status()).isEqualTo(401);
        assertThat(challenged.headers().allValues("WWW-Authenticate"))
                .singleElement()
                .satisfies(field -> assertThat(Challenge.of(field).parameters())
                        .containsEntry("error", "insufficient_user_authentication")
                        .containsEntry("acr_values", "2 3"));
        assertThat(challenged.body()).doesNotContain("/self-service/");
    }

    @Test
    void nobody_inABrowser_isSentToTheOneThatHasAWay() {
        Reply sent = ask(Caller.NAVIGATION).get();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location"))
                .startsWith(applications.kratos().publicUrl().toString());
    }

    @Test
    void cookieAndToken_together_theCookieIsJudged() {
        Reply low =
                withCookie(Caller.NAVIGATION).with("Authorization", bearer("2")).get();
        assertThat(low.status()).isEqualTo(303);
        assertThat(low.header("Location")).contains("aal=aal2");

        session.stepUp(person);
        assertThat(withCookie(Caller.NAVIGATION)
                        .with("Authorization", bearer("1"))
                        .get()
                        .body())
                .isEqualTo("reached");
    }

    @Test
    void kratosDown_cookiesGetA503_andTokensGoOn_D1() {
        applications.wire().become(Wire.State.CUT);
        isUnavailable(withCookie(Caller.NAVIGATION).get());
        isUnavailable(withCookie(Caller.SCRIPT).get());
        isUnavailable(
                withCookie(Caller.NAVIGATION).with("Authorization", bearer("2")).get());
        assertThat(machine(bearer("2")).body()).isEqualTo("reached");
        assertThat(machine(bearer("1")).status()).isEqualTo(401);
    }

    @Test
    void keysOfAnIssuerGone_itsTokensGetA503_andEverybodyElseGoesOn_D1() {
        isUnavailable(machine(bearer(applications.second(), "2")));
        assertThat(machine(bearer("2")).body()).isEqualTo("reached");

        session.stepUp(person);
        assertThat(withCookie(Caller.NAVIGATION).get().body()).isEqualTo("reached");
        assertThat(withCookie(Caller.NAVIGATION)
                        .with("Authorization", bearer(applications.second(), "2"))
                        .get()
                        .body())
                .isEqualTo("reached");
    }
}
