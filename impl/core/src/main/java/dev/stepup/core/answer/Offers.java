package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.config.ConfigMessages;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.KeptTrips;
import dev.stepup.core.session.Way;
import dev.stepup.spi.Trip.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The ways on for browsers. There is none where it is not known how browsers reach the application. */
final class Offers {

    private static final Logger LOG = System.getLogger(Answers.class.getName());

    private final AnswerConfig config;
    private final ReturnTo returnTo;
    private final InstantSource clock;
    private final AtomicBoolean rootMissed = new AtomicBoolean();

    Offers(AnswerConfig config, InstantSource clock) {
        this.config = config;
        this.returnTo = new ReturnTo(config);
        this.clock = clock;
    }

    /** The way on, and back to where the request came from. */
    Offer of(Denial denial, Call call, CallerRequest request, CallerKind kind) {
        return (isTrip(denial) ? wayBack(request, kind) : Optional.<URI>empty())
                .map(back -> of(denial, call, request, back))
                .orElseGet(() -> new Offer(denial, Way.NONE, URI.create(""), trips(call)));
    }

    /** The way on, and back to a page. */
    Offer of(Denial denial, Call call, CallerRequest request, URI back) {
        URI root = returnTo.root(request).orElse(null);
        return new Offer(denial, call.way(denial, Channel.BROWSER, back, root), back, trips(call));
    }

    static boolean isTrip(Denial denial) {
        return switch (denial.kind()) {
            case LOGIN, STEP_UP, ENROL -> true;
            case DENY, UNAVAILABLE -> false;
        };
    }

    private KeptTrips trips(Call call) {
        return new KeptTrips(call.keep(), config.tripLifespan(), clock.millis());
    }

    /** Empty where it is not known how browsers reach the application: it would be whatever host the caller named. */
    private Optional<URI> wayBack(CallerRequest request, CallerKind kind) {
        Optional<URI> back = returnTo.of(request, kind);
        // A caller may name whatever host they like: who operates this is told once, not as often as somebody asks.
        if (back.isEmpty() && rootMissed.compareAndSet(false, true)) {
            boolean direct = config.forwarded().proxies().isEmpty();
            LOG.log(Level.WARNING, direct ? ConfigMessages.publicUrlNeeded() : ConfigMessages.nothingForwarded());
        }
        return back;
    }
}
