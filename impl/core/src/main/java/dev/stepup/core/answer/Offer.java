package dev.stepup.core.answer;

import dev.stepup.core.session.KeptTrips;
import dev.stepup.core.session.Way;
import java.net.URI;
import java.util.Optional;

/**
 * A way on that an answer may give to a browser. Nothing is kept for it until it is given.
 *
 * @param way where it leads
 * @param back where the browser comes back to
 * @param trips where it is kept
 */
record Offer(Way way, URI back, KeptTrips trips) {

    boolean isNone() {
        return way.address().isEmpty();
    }

    /** Its address, to be shown: perhaps somebody goes there. */
    Optional<URI> shown() {
        way.keepIn(trips, back, false);
        return way.address();
    }

    /** Its address, where the browser goes now. */
    Optional<URI> left() {
        way.keepIn(trips, back, true);
        return way.address();
    }
}
