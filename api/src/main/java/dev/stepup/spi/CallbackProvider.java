package dev.stepup.spi;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider whose callers come back to the application with something that has to be completed there: an authorization
 * code, for instance. The library keeps what a trip needs in the caller's {@code HttpSession}, so that only the browser
 * that left can complete it, and once.
 *
 * <p>What a trip has proven is kept in that {@code HttpSession} as well; the provider finds it again by {@link
 * RequestView#proof}. It is gone with the {@code HttpSession}, and when another subject appears in it.
 */
public interface CallbackProvider extends SessionProvider {

    /**
     * The path below the context root to which the backend sends a browser back; the library answers it, and no servlet of
     * the application is asked. Begins with a slash, and the same every time.
     */
    String callbackPath();

    /**
     * Begins a trip.
     *
     * @param trip what is to be completed
     * @param callback where the backend sends the browser back to, and the state that it has to hand back
     * @return where the browser goes, and what has to be kept until it is back; empty if this provider has no place where
     *     that could be completed
     */
    Optional<Departure> begin(Trip trip, Callback callback);

    /**
     * Completes a trip. It may ask the backend, and never blocks longer than its own time-out.
     *
     * @param callback as it was when the trip began
     * @param kept what was kept for it
     * @param parameters the query with which the browser came back, decoded; a name may recur
     */
    Arrival complete(Callback callback, Map<String, String> kept, Map<String, List<String>> parameters);

    /** Not asked: a trip to this provider is {@linkplain #begin begun}. */
    @Override
    default Optional<URI> address(Trip trip) {
        return Optional.empty();
    }
}
