package dev.stepup.core.answer;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.core.answer.Answer.Content;
import dev.stepup.core.answer.Answer.Header;
import dev.stepup.core.config.AnswerConfig;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.KeptTrips;
import dev.stepup.core.session.Landing;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.SessionProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What is answered to who comes back to the callback of a provider, which completes the trip by itself. */
public final class Landings {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final Requirement ANYBODY = Requirement.of(RequiredAal.AAL1);

    private final AnswerConfig config;
    private final Answers answers;
    private final ReturnTo returnTo;
    private final AnswerHeaders headers;
    private final InstantSource clock;

    public Landings(AnswerConfig config, Answers answers, InstantSource clock) {
        this.config = config;
        this.answers = answers;
        this.returnTo = new ReturnTo(config);
        this.headers = new AnswerHeaders(config);
        this.clock = clock;
    }

    /**
     * The answer; empty where the provider has given one by itself.
     *
     * @param provider whose {@linkplain SessionProvider#callbackPath callback} was asked for
     */
    public Optional<Answer> land(SessionProvider provider, Call call, CallerRequest request, Exchange exchange) {
        KeptTrips trips = new KeptTrips(call.keep(), config.tripLifespan(), clock.millis());
        Landing landing = new Landing(exchange, trips, new QueryParameters(request.query())::single);
        Arrival arrival = returnTo.root(request)
                .map(root -> landing.complete(
                        provider, URI.create(root + provider.callbackPath().orElse(""))))
                .orElseGet(() -> new Arrival.Refused("it is not known how browsers reach the application"));
        if (arrival instanceof Arrival.Answered) {
            return Optional.empty();
        }
        Optional<Denial> denial = arrival instanceof Arrival.Completed completed
                ? landing.keep(provider, completed.kept(), call)
                : denial(arrival, provider, call);
        CallerKind kind = CallerKind.of(request, call.credential());
        return Optional.of(denial.map(why -> answers.told(why, call, request, kind, landing.returnTo()))
                .orElseGet(() -> goOn(request, landing.returnTo().orElseThrow())));
    }

    private static Optional<Denial> denial(Arrival arrival, SessionProvider provider, Call call) {
        if (arrival instanceof Arrival.Another) {
            return Optional.of(call.evict());
        }
        if (arrival instanceof Arrival.Declined declined) {
            LOG.log(Level.INFO, AnswerMessages.declined(provider.name(), declined.cause()));
            return Optional.of(Denial.of(Kind.DENY, Reason.DECLINED, ANYBODY));
        }
        if (arrival instanceof Arrival.Refused refused) {
            // Anybody can send anything to a callback, as often as they like.
            LOG.log(Level.DEBUG, AnswerMessages.refused(provider.name(), refused.cause()));
            return Optional.of(Denial.of(Kind.DENY, Reason.TRIP_UNKNOWN, ANYBODY));
        }
        if (arrival instanceof Arrival.Unavailable unavailable) {
            LOG.log(Level.WARNING, AnswerMessages.notCompleted(provider.name(), unavailable.cause()));
            return Optional.of(Denial.of(Kind.UNAVAILABLE, Reason.BACKEND_UNAVAILABLE, ANYBODY));
        }
        return Optional.empty();
    }

    private Answer goOn(CallerRequest request, URI returnTo) {
        List<Header> all = headers.common(request);
        all.add(new Header("Location", returnTo.toString()));
        all.add(new Header("Referrer-Policy", "no-referrer")); // the address of a callback is nobody else's business
        return new Answer(303, all, new Content.Empty());
    }
}
