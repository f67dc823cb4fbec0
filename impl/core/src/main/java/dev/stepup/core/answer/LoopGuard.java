package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.answer.Trips.Kind;
import dev.stepup.core.answer.Trips.Purpose;
import dev.stepup.core.config.AnswerConfig;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends a redirect that comes back without what it was for. Every document that is sent away is counted, for its
 * requirement, its kind, its page and its subject, in a cookie; who has come back twice without the evidence is not sent
 * again.
 *
 * <p>A browser that refuses this cookie cannot be counted. One that refuses all cookies comes to a stop at the login page,
 * for it cannot sign in there either. One that refuses only those of the application, while the identity server sends it
 * back at once, is ended by the browser itself: browsers follow twenty redirects in a row and no more.
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

    /**
     * The cookie for one more trip; empty if there have been enough.
     *
     * @param traveller whose session falls short; empty if nobody knows
     */
    Optional<Header> depart(CallerRequest request, Denial denial, Optional<String> traveller) {
        Trips trips = cookie.read(request, now());
        Purpose purpose = purpose(request, denial, traveller);
        // What was permitted in this very request is forgotten already; an application may deny it nevertheless.
        int count =
                Math.max(trips.count(purpose), cookie.readSent(request, now()).count(purpose));
        return count >= TRIPS || (count == 0 && trips.isFull())
                ? Optional.empty()
                : Optional.of(cookie.write(trips.with(purpose, count + 1, now()), request));
    }

    /** The cookie after a requirement was met; empty if there is nothing to forget. */
    Optional<Header> forget(CallerRequest request, Requirement requirement) {
        Trips trips = cookie.read(request, now());
        Trips rest = trips.without(name(requirement));
        return rest.equals(trips) ? Optional.empty() : Optional.of(cookie.write(rest, request));
    }

    /** The cookie after a requirement was given up on a page, with which it can be tried again there. */
    Header giveUp(CallerRequest request, Requirement requirement) {
        Trips rest = cookie.read(request, now()).without(name(requirement), page(request));
        return cookie.write(rest.isFull() ? Trips.NONE : rest, request);
    }

    /** The cookie after which nothing is counted any more; empty if nothing is. */
    Optional<Header> forgetAll(CallerRequest request) {
        return cookie.read(request, now()).entries().isEmpty()
                ? Optional.empty()
                : Optional.of(cookie.write(Trips.NONE, request));
    }

    /** Whether somebody else left last to complete a factor for a requirement. */
    boolean isAnothersTrip(CallerRequest request, Requirement requirement, String subject) {
        Optional<String> last = cookie.read(request, now()).lastTraveller(name(requirement));
        return last.isPresent() && !last.get().equals(subjectName(subject));
    }

    private Purpose purpose(CallerRequest request, Denial denial, Optional<String> traveller) {
        Kind kind = switch (denial.kind()) {
            case STEP_UP -> Kind.STEP_UP;
            case ENROL -> Kind.ENROL;
            case LOGIN, DENY, UNAVAILABLE -> Kind.LOGIN;
        };
        // Who is sent to sign in is nobody yet, whoever the browser belonged to before.
        String subject = kind == Kind.LOGIN
                ? Purpose.NOBODY
                : traveller.map(this::subjectName).orElse(Purpose.NOBODY);
        return new Purpose(kind, name(denial.requirement()), page(request), subject);
    }

    private String page(CallerRequest request) {
        return signature.shortName("page " + request.requestUri() + "?" + request.query(), 6);
    }

    private String subjectName(String subject) {
        return signature.shortName("subject " + subject, 12);
    }

    private String name(Requirement requirement) {
        return signature.shortName("requirement " + requirement, 8);
    }

    private long now() {
        return clock.millis() / 1000;
    }
}
