package dev.stepup.core.session;

import dev.stepup.Session;
import dev.stepup.core.decision.Decider;
import dev.stepup.event.StepUpEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What all calls of an application are judged by. Immutable.
 *
 * @param providers who gives evidence
 * @param decider who decides
 * @param clock who tells the time
 * @param lookUpAgainAfter how long a look-up holds within one request
 * @param listener who hears of what happens; what it throws goes to the caller, so it throws nothing
 * @param outages who tells the operator of a provider that does not answer
 */
public record Judge(
        Providers providers,
        Decider decider,
        InstantSource clock,
        Duration lookUpAgainAfter,
        Consumer<StepUpEvent> listener,
        Outages outages) {

    public Judge(
            Providers providers,
            Decider decider,
            InstantSource clock,
            Duration lookUpAgainAfter,
            Consumer<StepUpEvent> listener) {
        this(providers, decider, clock, lookUpAgainAfter, listener, new Outages(clock));
    }

    /** A request begins. */
    public Call begin(Exchange exchange) {
        return new Call(this, new Lookup(this, exchange), exchange::denied);
    }

    /** Work outside a request, with a session that the application vouches for. */
    public Call vouched(Session session) {
        // It has no response. If this thread works for one, it is that which must not pass for whole after a denial.
        Runnable denied =
                CurrentCall.get().<Runnable>map(around -> around::denied).orElse(() -> {});
        return new Call(this, new Lookup(this, session), denied);
    }
}
