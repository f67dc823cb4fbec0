package dev.stepup.tck;

/** The smallest provider keeps to the contract. */
class InMemoryTest extends SessionProviderContract {

    @Override
    protected ProviderFixture fixture() {
        return new InMemory(provider -> provider);
    }
}
