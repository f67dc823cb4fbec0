package dev.stepup.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.keycloak.server.KeycloakServer;
import dev.stepup.keycloak.server.Person;
import dev.stepup.keycloak.server.Visitor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who sign in, and step up, by the library's own redirect and callback. */
@OnKeycloak
class LoginIT {

    /** What the pages ask for, and a clock that is off by no more than this. */
    private static final Duration TOO_LONG = Duration.ofMinutes(5).plusSeconds(5 + 1);

    private final Bank bank;
    private final KeycloakServer keycloak;
    private final Visitor alice;

    LoginIT(OnKeycloak.Stage stage) {
        bank = stage.bank();
        keycloak = stage.keycloak();
        alice = new Visitor(Person.ALICE, stage.browser());
    }

    @AfterEach
    void leave() {
        bank.letClockGoOn();
        alice.close();
    }

    @Test
    void nobody_opensPageWithQuery_signsInWithPasswordAndIsBackThere() {
        URI page = bank.page("account?to=x%20y&again=1");
        alice.open(page);
        assertThat(alice.isAskedFor("username")).isTrue();
        alice.signIn();
        assertThat(alice.address()).isEqualTo(page);
        assertThat(alice.heading()).isEqualTo("account");
        assertThat(alice.shown("to")).isEqualTo("x y");
    }

    @Test
    void loginAlone_opensPageOfSecondFactor_isAskedForCodeAloneAndIsBackThere() {
        alice.open(bank.page("account")).signIn();
        String before = alice.sessionId();

        alice.open(bank.page("transfer?to=carol"));
        assertThat(alice.isAskedFor("password")).isFalse();
        alice.giveCode();
        assertThat(alice.address()).isEqualTo(bank.page("transfer?to=carol"));
        assertThat(alice.shown("to")).isEqualTo("carol");
        assertThat(alice.shown("visits")).isEqualTo("2");
        assertThat(alice.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void nobody_opensPageOfSecondFactor_givesBothAtOnce() {
        alice.open(bank.page("transfer")).signIn().giveCode();
        assertThat(alice.heading()).isEqualTo("transfer");
    }

    @Test
    void nobody_sessionBegunBeforeLogin_hasAnotherIdAfterwards() {
        alice.open(bank.page("account"));
        String before = alice.open(bank.page("rest/open")).sessionId();
        alice.open(bank.page("account")).signIn();
        assertThat(before).isNotEmpty();
        assertThat(alice.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void factorTooOld_opensPageOfFreshFactor_givesBothAfreshAndIsBackThere() {
        alice.open(bank.page("limits")).signIn().giveCode();
        assertThat(alice.heading()).isEqualTo("limits");
        Instant then = growOld();

        URI asked = alice.visited("/auth", () -> alice.open(bank.page("limits?to=all")));
        assertThat(asked.getQuery()).contains("acr_values=2+3", "max_age=300", "prompt=login");
        alice.untilAfter(then).givePassword().giveCode();
        assertThat(alice.address()).isEqualTo(bank.page("limits?to=all"));
        assertThat(alice.heading()).isEqualTo("limits");
    }

    @Test
    void loginTooOld_opensPageOfFreshLogin_givesPasswordAloneAndIsBackThere() {
        alice.open(bank.page("profile")).signIn();
        assertThat(alice.heading()).isEqualTo("profile");
        Instant then = growOld();

        alice.open(bank.page("profile")).untilAfter(then).givePassword();
        assertThat(alice.heading()).isEqualTo("profile");
    }

    @Test
    void loginTooOld_withSecondFactor_keepsItsLevel() {
        alice.open(bank.page("transfer")).signIn().giveCode();
        Instant then = growOld();

        alice.open(bank.page("profile")).untilAfter(then).givePassword().giveCode();
        assertThat(alice.heading()).isEqualTo("profile");
        assertThat(alice.open(bank.page("transfer")).heading()).isEqualTo("transfer");
    }

    /** Whatever has been completed until now does not count for the pages that ask for freshness. When that was. */
    private Instant growOld() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS); // as auth_time is
        bank.stopClockAt(now.plus(TOO_LONG));
        return now;
    }

    @Test
    void form_needsSecondFactorToBeSent_comesBackToItsPage() {
        URI page = bank.page("order?to=carol");
        alice.open(page).signIn().press("Go on").giveCode();
        assertThat(alice.address()).isEqualTo(page);
        assertThat(alice.heading()).isEqualTo("order");
        assertThat(alice.press("Go on").heading()).isEqualTo("ordered");
    }

    @Test
    void script_fallsShort_isToldWhereToSendThePersonWhoComesBackToThePage() {
        URI page = bank.page("account?to=carol");
        alice.open(page).signIn();
        Map<?, ?> problem = alice.fetch("transfer");
        assertThat(problem.get("status")).isEqualTo(403);
        assertThat(problem.get("id")).isEqualTo("session_aal2_required");

        alice.open(URI.create(problem.get("to").toString())).giveCode();
        assertThat(alice.address()).isEqualTo(page);
        assertThat(alice.open(bank.page("transfer")).heading()).isEqualTo("transfer");
    }

    @Test
    void twoTabs_eachOnItsWay_bothAreBackWhereTheyWere() {
        alice.open(bank.page("account")).signIn();
        Visitor tab = alice.tab();
        alice.open(bank.page("transfer?to=one"));
        tab.open(bank.page("transfer?to=two"));

        tab.giveCode();
        alice.giveCode();
        assertThat(tab.address()).isEqualTo(bank.page("transfer?to=two"));
        assertThat(alice.address()).isEqualTo(bank.page("transfer?to=one"));
        assertThat(alice.heading()).isEqualTo("transfer");
    }

    @Test
    void signedOut_opensPage_isAskedForPasswordAgain() {
        alice.open(bank.page("account")).signIn().press("Sign out");
        assertThat(alice.address()).isEqualTo(bank.page("rest/open"));
        assertThat(alice.open(bank.page("account")).isAskedFor("username")).isTrue();
    }

    @Test
    void outage_signedIn_goesOn() {
        alice.open(bank.page("transfer")).signIn().giveCode();
        keycloak.whileOut(
                () -> assertThat(alice.open(bank.page("transfer")).heading()).isEqualTo("transfer"));
    }
}
