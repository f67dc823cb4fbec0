package dev.stepup.spi;

import dev.stepup.Session;
import java.net.URI;
import java.util.Optional;

/**
 * A source of evidence about callers: one identity backend. It is found by {@link java.util.ServiceLoader} through a
 * {@link SessionProviderFactory}, or as a CDI bean. Several may be there; each judges only requests in which it recognises
 * a credential of its own, and the one with the highest {@linkplain #priority() priority} that does so is the only one
 * that is asked.
 *
 * <p>An implementation is thread-safe and never returns null. It throws nothing for "nobody" or for a backend that is out
 * of order; if it throws nevertheless, that counts as {@link Evidence.Unavailable}. It never blocks longer than its own
 * time-out, sends a backend no credential but its own, follows no redirect, and writes no credential and no personal data
 * into a log or a message.
 */
public interface SessionProvider extends AutoCloseable {

    /** A short name for messages, for instance {@code kratos}. */
    String name();

    /** Of several providers that recognise a credential the one with the highest number is asked. 0 by default. */
    default int priority() {
        return 0;
    }

    /** What it can do at all. The same answer every time. */
    Capabilities capabilities();

    /**
     * Whether the request carries a credential of this provider, and of what kind. Cheap, and without I/O; it may be asked
     * more than once per request.
     */
    CredentialKind recognise(RequestView request);

    /**
     * What the credential in this request stands for, now. Asked only where {@link #recognise} found one, once per request,
     * and again where a request lasts longer than {@code stepup.look-up-again-after}; never cached by the caller beyond the
     * request.
     */
    Evidence evidence(RequestView request);

    /**
     * What the owner of a session could reach. Asked only where a decision depends on it, at most once for each
     * {@link #evidence}.
     *
     * @param session a session that this provider found
     */
    default Reachable reachable(Session session) {
        return Reachable.NOT_TOLD;
    }

    /**
     * Begins a trip: where the caller goes to complete what is missing, and what has to be kept until they are back. It may
     * ask the backend. What it returns need not come to pass: an address may also be shown, and never be followed.
     */
    Departure begin(Trip trip);

    /**
     * The path below the context root where callers come back to whose trip this provider {@linkplain #complete completes};
     * it begins with a slash, is always the same, and no other provider has it. Empty, the default, where the backend sends them straight
     * to where they were. No URL rule holds for it: who comes there has proved nothing yet.
     */
    default Optional<String> callbackPath() {
        return Optional.empty();
    }

    /**
     * Completes a trip. Asked for each request to {@link #callbackPath}, whoever has sent it: it believes nothing in it but
     * what it has checked.
     */
    default Arrival complete(Callback callback) {
        return new Arrival.Refused("this provider completes no trips");
    }

    /**
     * Where the owner of the session in this request ends it; empty if there is none. It may ask the backend.
     *
     * @param returnTo where the browser goes afterwards
     */
    default Optional<URI> logOutAddress(RequestView request, URI returnTo) {
        return Optional.empty();
    }

    /**
     * Gives up threads and connections, and waits for nobody. Asked when the application is undeployed, and when its
     * deployment fails, of a provider that a factory has made; one that is a CDI bean is ended by CDI. A question that
     * comes afterwards opens nothing again. Closing once more does nothing.
     */
    @Override
    default void close() {}
}
