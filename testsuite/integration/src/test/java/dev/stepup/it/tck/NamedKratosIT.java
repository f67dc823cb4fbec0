package dev.stepup.it.tck;

import dev.stepup.it.identity.KratosSession.Client;
import dev.stepup.tck.ProviderFixture;
import dev.stepup.tck.SessionProviderContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The provider for Ory Kratos keeps to the contract at the server that {@code kratos.public} names, if it names one. */
@EnabledIfSystemProperty(named = "kratos.public", matches = ".+", disabledReason = "no running Kratos is named")
@DisabledIfSystemProperty(
        named = "kratos.mode",
        matches = "strict",
        disabledReason = "it withholds what the clauses about the reachable level look at")
class NamedKratosIT {

    @Nested
    class WithACookie extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new NamedKratosFixture(Client.BROWSER);
        }
    }

    @Nested
    class WithAToken extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new NamedKratosFixture(Client.API);
        }
    }
}
