package dev.stepup.test;

import dev.stepup.Aal;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import java.time.Instant;
import java.util.List;

/** As whom a test calls: what the identity backend would say about the caller. */
@FunctionalInterface
public interface Assurance {

    /** What the backend says at the time from which this assurance holds; ages are counted back from there. */
    Evidence evidence(Instant now);

    /** What the caller could reach; by default the backend does not tell. */
    default Reachable reachable() {
        return Reachable.NOT_TOLD;
    }

    /**
     * A caller whose session has this level, by methods that have just been completed, in this order: the last one carries
     * the level, those before it are first factors. Without any, those that are usual: a password; for
     * {@link Aal#AAL2} also {@code totp}; for {@link Aal#AAL3} also {@code webauthn}, which resists phishing.
     */
    static AssuredSession of(Aal level, String... methods) {
        return AssuredSession.of(level, List.of(methods));
    }

    /** Nobody is signed in. */
    static Assurance nobody() {
        return now -> Evidence.NOBODY;
    }

    /** The owner of the session has a second factor, and the backend shows nothing before it has been completed. */
    static Assurance withheld() {
        return now -> Evidence.WITHHELD;
    }

    /** The identity backend does not answer. */
    static Assurance backendDown() {
        return now -> new Evidence.Unavailable("a test says so");
    }
}
