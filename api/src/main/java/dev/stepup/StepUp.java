package dev.stepup;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The view of the caller's session, for what an application wants to ask by itself. To be injected:
 * {@code @Inject StepUp stepUp}; where there is no CDI, {@code ServletStepUp.of(servletContext)} of the package {@code
 * dev.stepup.servlet} gives it. Thread-safe; it speaks of the request on the calling thread.
 *
 * <p>The session is looked up at the first question in a request, and once; all doors of a request share what was found.
 * Outside a request, and outside {@link #callWith}, every method but {@code callWith} throws
 * {@link AccessDeniedException} with {@link Denial.Reason#NO_REQUEST}.
 */
public interface StepUp {

    /**
     * The caller's session; empty for nobody, for a session that is over, and for one that the backend withholds until the
     * second factor is there.
     *
     * @throws AccessDeniedException if the backend cannot be asked ({@link Denial.Kind#UNAVAILABLE}): an outage is not the
     *     same as nobody. Likewise, once, if the application's HTTP session belongs to another subject
     *     ({@link Denial.Reason#SUBJECT_CHANGED}): that session is invalidated then
     */
    Optional<Session> current();

    /** Whether {@link #require} would let the call go on. False while the backend cannot be asked. Changes nothing. */
    boolean satisfies(Requirement requirement);

    /**
     * Goes on if the session meets the requirement.
     *
     * @throws AccessDeniedException otherwise; the doors answer the caller as they would for an annotation
     */
    void require(Requirement requirement);

    /** What {@link #require} would come to now, for a page that wants to say so beforehand. Changes nothing. */
    Preflight preflight(Requirement requirement);

    /**
     * Where a browser ends the session at the identity backend, or empty where there is no session or no such place. It is
     * for this caller alone, and for one use. Asking for it also forgets the trips that the loop guard has counted. It does
     * not end the application's HTTP session: an application that keeps something there invalidates it by itself, or else
     * the next person who signs in is told once that somebody else was here.
     *
     * @param returnTo where the browser goes afterwards: absolute, and allowed by the backend
     */
    Optional<URI> logOutAddress(URI returnTo);

    /**
     * Runs work outside a request (a timer, a message, a thread of its own) with a session that the application vouches
     * for; guards in that work judge this session. What was there before is there again afterwards, also when the work
     * throws.
     *
     * @param session obtained by {@link #current()} in the request that ordered the work
     * @return what the work returns
     * @throws Exception what the work throws, unchanged
     */
    <T> T callWith(Session session, Callable<T> work) throws Exception;
}
