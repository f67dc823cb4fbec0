package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a redirect that comes back without what it was for. Every document that is sent away is counted, for its
 * requirement, its kind and its subject, in a cookie; who has come back twice without the evidence is not sent again.
 */
final class LoopGuard {

    private static final int TRIPS = 2;

    private final Signature signature;
    private final TripCookie cookie;
    private final InstantSource clock;

    LoopGuard(AnswerConfig config, InstantSource clock) {
        this.signature = new Signature(config.tripKey());
        this.cookie = new TripCookie(signature, config);
        this.clock = clock;
    }

    /** The cookie for one more trip; empty if there have been enough. */
    Optional<Header> depart(CallerRequest request, Denial denial, @Nullable Session session) {
        Trips trips = cookie.read(request, now());
        String requirement = name(denial.requirement());
        String subject = session == null ? "-" : signature.shortName("subject " + session.subject());
        String kind = denial.kind().name();
        if (trips.count(requirement, kind, subject) >= TRIPS) {
            return Optional.empty();
        }
        return Optional.of(cookie.write(trips.plusOne(requirement, kind, subject, now()), request));
    }

    /** The cookie after a requirement was met, or given up; empty if there is nothing to forget. */
    Optional<Header> forget(CallerRequest request, Requirement requirement) {
        Trips trips = cookie.read(request, now());
        Trips rest = trips.without(name(requirement));
        return rest.equals(trips) ? Optional.empty() : Optional.of(cookie.write(rest, request));
    }

    private String name(Requirement requirement) {
        return signature.shortName("requirement " + requirement);
    }

    private long now() {
        return clock.millis() / 1000;
    }
}
