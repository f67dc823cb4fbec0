package dev.stepup.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.keycloak.server.Person;
import dev.stepup.keycloak.server.Visitor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People whom the container signs in, by Jakarta Security, and whom the library steps up. */
@OnKeycloak
class ContainerLoginIT {

    private static final Duration TOO_LONG = Duration.ofMinutes(5).plusSeconds(5 + 1);

    private final Bank bank;
    private final Visitor alice;

    ContainerLoginIT(OnKeycloak.Stage stage) {
        bank = stage.containerBank();
        alice = new Visitor(Person.ALICE, stage.browser());
    }

    @AfterEach
    void leave() {
        bank.letClockGoOn();
        alice.close();
    }

    @Test
    void nobody_opensPageWithQuery_isSignedInByTheContainerAndBackThere() {
        URI page = bank.page("account?to=x%20y&again=1");
        alice.open(page).signIn();
        assertThat(alice.address()).isEqualTo(page);
        assertThat(alice.heading()).isEqualTo("account");
        assertThat(alice.shown("to")).isEqualTo("x y");
        assertThat(alice.shown("principal")).isNotEqualTo("nobody");
    }

    @Test
    void loginAlone_opensPageOfSecondFactor_isAskedForCodeAloneAndKeepsSessionAndPrincipal() {
        alice.open(bank.page("account")).signIn();
        String principal = alice.shown("principal");
        String before = alice.sessionId();

        alice.open(bank.page("transfer?to=carol"));
        assertThat(alice.isAskedFor("password")).isFalse();
        alice.giveCode();
        assertThat(alice.address()).isEqualTo(bank.page("transfer?to=carol"));
        assertThat(alice.shown("to")).isEqualTo("carol");
        assertThat(alice.shown("principal")).isEqualTo(principal);
        assertThat(alice.shown("visits")).isEqualTo("2");
        assertThat(alice.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void nobody_opensPageOfSecondFactor_isInAfterBoth() {
        alice.open(bank.page("transfer?to=carol")).signIn().giveCode();
        assertThat(alice.address()).isEqualTo(bank.page("transfer?to=carol"));
        assertThat(alice.heading()).isEqualTo("transfer");
    }

    @Test
    void factorTooOld_opensPageOfFreshFactor_givesBothAfreshAndIsBackThere() {
        alice.open(bank.page("limits")).signIn().giveCode();
        assertThat(alice.heading()).isEqualTo("limits");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS); // as auth_time is
        bank.stopClockAt(now.plus(TOO_LONG));

        alice.open(bank.page("limits?to=all")).untilAfter(now).givePassword().giveCode();
        assertThat(alice.address()).isEqualTo(bank.page("limits?to=all"));
        assertThat(alice.heading()).isEqualTo("limits");
    }

    @Test
    void another_completesTheStepUp_isToldAndNothingOfTheFirstIsLeft() {
        alice.open(bank.page("account")).signIn().forgetKeycloak();
        Visitor carol = alice.open(bank.page("transfer?to=bob")).handedTo(Person.CAROL);

        carol.signIn().giveCode();
        assertThat(carol.heading()).isEqualTo("You are signed in with another account");

        carol.press("Continue");
        assertThat(carol.address()).isEqualTo(bank.root());
        assertThat(carol.open(bank.page("transfer")).giveCode().heading()).isEqualTo("transfer");
        assertThat(carol.shown("visits")).isEqualTo("1");
    }
}
