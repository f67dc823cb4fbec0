package dev.stepup.samples.staff;

import dev.stepup.tck.ProviderFixture;
import dev.stepup.tck.SessionProviderContract;

/** The provider keeps to the contract. */
class SessionTableProviderTest extends SessionProviderContract {

    @Override
    protected ProviderFixture fixture() throws Exception {
        return new SessionTableFixture();
    }
}
