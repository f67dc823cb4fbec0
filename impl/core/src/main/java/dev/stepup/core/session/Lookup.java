package dev.stepup.core.session;

import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Capabilities;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.Reachable;
import dev.stepup.spi.SessionProvider;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evidence of one call: looked up at the first question, and again when that is too long ago. */
final class Lookup {

    private final Judge judge;
    private final @Nullable Exchange exchange;
    private final @Nullable Session vouched;
    private @Nullable SessionProvider provider;
    private @Nullable Evidence evidence;
    private @Nullable CredentialKind credential;
    private @Nullable Reachable reachable;
    private Instant at = Instant.MIN;
    private long validUntilMillis = Long.MIN_VALUE;

    Lookup(Judge judge, Exchange exchange) {
        this.judge = judge;
        this.exchange = exchange;
        this.vouched = null;
    }

    Lookup(Judge judge, Session vouched) {
        this.judge = judge;
        this.exchange = null;
        this.vouched = vouched;
    }

    /** Looks up where nothing is known, or where it is known for too long. Whether anything is new. */
    boolean refresh() {
        long now = judge.clock().millis();
        if (evidence != null && now <= validUntilMillis && now >= at.toEpochMilli()) {
            return false;
        }
        reachable = null;
        credential = null;
        evidence = find();
        // Read again: what a slow backend said is judged by the time at which it was said.
        at = judge.clock().instant();
        validUntilMillis = at.toEpochMilli() + judge.lookUpAgainAfter().toMillis();
        return true;
    }

    private Evidence find() {
        if (vouched != null) {
            return new Evidence.Present(vouched);
        }
        if (exchange == null) {
            return Evidence.NOBODY;
        }
        Evidence found = ask(exchange);
        if (found instanceof Evidence.Unavailable unavailable) {
            judge.outages().happened(provider == null ? "" : provider.name(), unavailable.cause());
        }
        if (found instanceof Evidence.Present present && !present.setCookies().isEmpty()) {
            exchange.passOn(present.setCookies());
        }
        return found;
    }

    Evidence evidence() {
        return evidence == null ? Evidence.NOBODY : evidence;
    }

    /** When the evidence was found: the one "now" by which it is judged. */
    Instant at() {
        return at;
    }

    /** What the user could reach: asked once for each look-up. */
    Reachable reachable() {
        if (reachable == null) {
            reachable = provider != null && evidence instanceof Evidence.Present present
                    ? askReachable(provider, present.session())
                    : Reachable.NOT_TOLD;
        }
        return reachable;
    }

    @Nullable
    Reachable reachableIfKnown() {
        return reachable;
    }

    /** Whose ways are open to the caller: the provider that was asked, or all that can meet what is asked. */
    List<SessionProvider> guides(Requirement requirement) {
        return provider == null ? judge.providers().meeting(requirement) : List.of(provider);
    }

    Capabilities capabilities() {
        return provider == null ? judge.providers().highest() : provider.capabilities();
    }

    CredentialKind credential() {
        if (credential == null) {
            credential = provider == null || exchange == null ? CredentialKind.NONE : provider.recognise(exchange);
        }
        return credential;
    }

    Optional<Session> session() {
        return evidence instanceof Evidence.Present present && present.session().isActiveAt(at)
                ? Optional.of(present.session())
                : Optional.empty();
    }

    /** Who has come in a browser; empty for nobody, for a program with a token, and for vouched work. */
    Optional<Subject> subject() {
        Optional<Subject> bearer = bearer();
        return bearer.isPresent() && credential() != CredentialKind.TOKEN ? bearer : Optional.empty();
    }

    /** Who has come, with a token as well; empty for nobody and for vouched work. */
    Optional<Subject> bearer() {
        SessionProvider asked = provider;
        return asked == null
                ? Optional.empty()
                : session().map(found -> Subject.of(asked.name(), found.subject(), found.level()));
    }

    /** Whether a trip has ended by it. */
    boolean permitted(Requirement requirement) {
        return exchange != null && exchange.permitted(requirement);
    }

    @Nullable
    Exchange exchange() {
        return exchange;
    }

    /** A provider that throws, or says nothing at all, is a provider that did not say. */
    private Evidence ask(Exchange exchange) {
        try {
            provider = judge.providers().recognising(exchange).orElse(null);
            return provider == null ? Evidence.NOBODY : Objects.requireNonNull(provider.evidence(exchange));
        } catch (RuntimeException e) {
            return new Evidence.Unavailable(cause(e));
        }
    }

    private Reachable askReachable(SessionProvider provider, Session session) {
        try {
            return Objects.requireNonNull(provider.reachable(session));
        } catch (RuntimeException e) {
            return new Reachable.Failed(cause(e));
        }
    }

    private String cause(RuntimeException e) {
        return (provider == null ? "a provider" : provider.name()) + " threw "
                + e.getClass().getName();
    }
}
