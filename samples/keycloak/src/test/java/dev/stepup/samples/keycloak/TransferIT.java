package dev.stepup.samples.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.keycloak.server.Chromium;
import dev.stepup.keycloak.server.Person;
import dev.stepup.keycloak.server.Visitor;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TransferIT {

    @Test
    void transfer_byNobody_asksKeycloakForBothFactorsAndComesBackToWhatWasTyped() {
        try (Stage stage = Stage.start();
                Chromium chromium = Chromium.start();
                Visitor alice = new Visitor(Person.ALICE, chromium.browser())) {
            alice.open(stage.bank()).press("Check the transfer").signIn().giveCode();
            assertThat(alice.heading()).isEqualTo("Move 100 to bob?");
            assertThat(alice.address()).isEqualTo(stage.bank().resolve("transfer?to=bob&amount=100"));
            assertThat(alice.press("Yes, move it").heading()).isEqualTo("100 moved to bob");

            URI transfer = alice.address();
            alice.back().press("Sign out");
            assertThat(alice.address()).isEqualTo(stage.bank());
            assertThat(alice.open(transfer).isAskedFor("username")).isTrue();
        }
    }
}
