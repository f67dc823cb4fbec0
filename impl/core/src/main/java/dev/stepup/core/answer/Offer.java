package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.core.session.KeptTrips;
import dev.stepup.core.session.Way;
import java.net.URI;
import java.util.Optional;

/**
 * A way on that an answer may give to a browser. Nothing is kept for it until it is given.
 *
 * @param denial what it is for
 * @param way where it leads
 * @param back where the browser comes back to
 * @param trips where it is kept
 */
record Offer(Denial denial, Way way, URI back, KeptTrips trips) {

    boolean isNone() {
        return way.address().isEmpty();
    }

    /** Its address, to be shown: perhaps somebody goes there. */
    Optional<URI> shown() {
        return way.offer(trips, back, denial);
    }

    /** Its address, where the browser goes now. */
    Optional<URI> left() {
        return way.leave(trips, back);
    }
}
