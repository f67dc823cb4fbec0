package dev.stepup.tck;

import dev.stepup.Aal;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A provider with a backend that tests can bring into any state. One is made for each test, and closed after it; what it
 * starts listens on the loopback interface.
 */
public interface ProviderFixture extends AutoCloseable {

    /** The provider under test: the same object every time. */
    SessionProvider provider();

    /** What this backend can be brought to do. What is not named here is not tested, and the report shows it as skipped. */
    Set<Ability> abilities();

    /** The name that this provider gives to a method of that level; empty if it has none. At least one level has one. */
    Optional<String> method(Aal level);

    /**
     * Opens a session at the backend.
     *
     * @throws IllegalArgumentException if the plan names a method or a level that this provider cannot produce
     */
    IssuedCredential open(SessionPlan plan);

    /**
     * A request as the provider gets to see it: with what the container has found out by itself about the caller ({@link
     * RequestView#unwrap}), for a provider that depends on it. What was sent, by default.
     */
    default RequestView received(RequestView sent) {
        return sent;
    }

    /**
     * Follows an address to which the provider has sent a browser, completes there what a plan says, and comes back. Asked
     * only with {@link Ability#CALLBACK}.
     *
     * @return the parameters with which the browser comes to the callback: decoded, and none that the provider may ignore
     */
    default Map<String, String> comeBack(URI address, SessionPlan plan) {
        throw new UnsupportedOperationException("no way back from " + address.getHost());
    }

    /** Ends a session at the backend. Asked only with {@link Ability#REVOKE}. */
    void revoke(IssuedCredential credential);

    /**
     * Puts the backend out of order from now on, in place of whatever was out of order before, or in order again. Asked only
     * with {@link Ability#FAIL}.
     */
    void fail(BackendFailure failure);

    /** The longest that the provider may take for an answer: its own time-out, and a little. At most 10 seconds. */
    Duration patience();

    /** What time it is for the provider and its backend. */
    Instant now();

    @Override
    void close();
}
