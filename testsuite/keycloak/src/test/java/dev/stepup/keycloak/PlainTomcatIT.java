package dev.stepup.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.keycloak.server.JavaProcess;
import dev.stepup.keycloak.server.Person;
import dev.stepup.keycloak.server.Visitor;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A complete login where there are servlets and nothing else, with a rule for every URL. */
@OnKeycloak
class PlainTomcatIT {

    private final OnKeycloak.Stage stage;

    PlainTomcatIT(OnKeycloak.Stage stage) {
        this.stage = stage;
    }

    @Test
    void plainServer_everyUrlGuarded_signsInAndStepsUp() {
        try (TomcatServer tomcat = TomcatServer.start(
                        stage.keycloak().issuer(), 401, "stepup.rule.all.path=/*", "stepup.rule.all.aal=aal1");
                Visitor alice = new Visitor(Person.ALICE, stage.browser())) {
            URI page = tomcat.bank().page("account?to=x%20y");
            alice.open(page).signIn();
            assertThat(alice.address()).isEqualTo(page);
            assertThat(alice.heading()).isEqualTo("account");
            String before = alice.sessionId();

            alice.open(tomcat.bank().page("transfer?to=carol")).giveCode();
            assertThat(alice.address()).isEqualTo(tomcat.bank().page("transfer?to=carol"));
            assertThat(alice.shown("visits")).isEqualTo("2");
            assertThat(alice.sessionId()).isNotEmpty().isNotEqualTo(before);
        }
    }

    @Test
    void issuerDown_nobody_isToldSoAndNotThatTheyAreSignedOut() {
        URI deserted = URI.create("http://127.0.0.1:" + JavaProcess.freePort() + "/realms/bank");
        try (TomcatServer tomcat = TomcatServer.start(deserted, 503);
                Visitor alice = new Visitor(Person.ALICE, stage.browser())) {
            alice.open(tomcat.bank().page("account"));
            assertThat(alice.address()).isEqualTo(tomcat.bank().page("account"));
            assertThat(alice.text()).contains("does not answer at the moment", "You have not been signed out");
        }
    }
}
