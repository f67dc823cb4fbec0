package dev.stepup.tck;

/** The smallest provider that completes its trips by itself keeps to the contract. */
class InMemoryCallbackTest extends SessionProviderContract {

    @Override
    protected ProviderFixture fixture() {
        return new InMemory(provider -> new InMemoryCallback(provider.backend));
    }
}
