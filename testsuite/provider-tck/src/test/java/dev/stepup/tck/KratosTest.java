package dev.stepup.tck;

import dev.stepup.spi.CredentialKind;
import org.junit.jupiter.api.Nested;

/** The provider for Ory Kratos keeps to the contract, for browsers and for programs. */
class KratosTest {

    @Nested
    class WithACookie extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new KratosFixture(CredentialKind.COOKIE);
        }
    }

    @Nested
    class WithAToken extends SessionProviderContract {

        @Override
        protected ProviderFixture fixture() {
            return new KratosFixture(CredentialKind.TOKEN);
        }
    }
}
