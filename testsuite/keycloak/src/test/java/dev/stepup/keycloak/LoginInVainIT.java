package dev.stepup.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.keycloak.server.Person;
import dev.stepup.keycloak.server.Visitor;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who come back otherwise than they were sent, or do not come back at all. */
@OnKeycloak
class LoginInVainIT {

    private static final String ANOTHER = "You are signed in with another account";
    private static final String IN_VAIN = "That did not work";

    private final Bank bank;
    private final Visitor alice;
    private final Visitor bob;

    LoginInVainIT(OnKeycloak.Stage stage) {
        bank = stage.bank();
        alice = new Visitor(Person.ALICE, stage.browser());
        bob = new Visitor(Person.BOB, stage.browser());
    }

    @AfterEach
    void leave() {
        alice.close();
        bob.close();
    }

    @Test
    void another_completesTheStepUp_isToldOnceAndNothingOfTheFirstIsLeft() {
        alice.open(bank.page("account")).signIn().forgetKeycloak();
        String before = alice.sessionId();
        Visitor carol = alice.open(bank.page("transfer?to=bob")).handedTo(Person.CAROL);

        carol.signIn().giveCode();
        assertThat(carol.heading()).isEqualTo(ANOTHER);
        assertThat(carol.sessionId()).isNotEqualTo(before);

        carol.press("Continue");
        assertThat(carol.address()).isEqualTo(bank.root());
        assertThat(carol.open(bank.page("transfer")).heading()).isEqualTo("transfer");
        assertThat(carol.shown("visits")).isEqualTo("1");
    }

    @Test
    void callback_openedAgain_beginsAgainWithoutALoopAndChangesNothing() {
        alice.open(bank.page("account"));
        URI callback = alice.visited("/stepup/callback", alice::signIn);
        assertThat(alice.heading()).isEqualTo("account");

        alice.open(callback);
        assertThat(alice.heading()).isEqualTo(IN_VAIN);
        assertThat(alice.address()).isEqualTo(callback);
        assertThat(alice.reload().heading()).isEqualTo(IN_VAIN);
        assertThat(alice.open(bank.page("account")).heading()).isEqualTo("account");
    }

    @Test
    void callback_ofAnotherBrowser_signsNobodyIn() {
        alice.open(bank.page("account"));
        URI callback = alice.visited("/stepup/callback", alice::signIn);

        assertThat(bob.open(callback).heading()).isEqualTo(IN_VAIN);
        assertThat(bob.open(bank.page("account")).isAskedFor("username")).isTrue();
    }

    @Test
    void signedIn_goesBack_leavesNoLoop() {
        alice.open(bank.page("account")).signIn();
        alice.open(bank.page("transfer")).giveCode();
        alice.back();
        assertThat(alice.open(bank.page("transfer")).heading()).isEqualTo("transfer");
    }

    @Test
    void withoutSecondFactor_opensPageOfIt_isWithTheIssuerAndNotInside() {
        bob.open(bank.page("account")).signIn();
        bob.open(bank.page("transfer"));
        assertThat(bob.isAskedFor("totp")).isTrue();
        assertThat(bob.open(bank.page("account")).heading()).isEqualTo("account");
        assertThat(bob.open(bank.page("transfer")).isAskedFor("totp")).isTrue();
    }
}
