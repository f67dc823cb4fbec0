package dev.stepup.oidc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an issuer, kept for a while. One request at a time asks the issuer, and only so often; whoever has a key that
 * will do does not wait for it, and whoever has none waits no longer than the time-out.
 */
final class KeySetCache {

    private static final Logger LOG = System.getLogger("dev.stepup.oidc");

    /** What is known about the key of a token. */
    sealed interface Found {

        /** The keys that may have signed it; at least one. */
        record Candidates(List<SigningKey> keys) implements Found {}

        /** The issuer has no such key. */
        record None() implements Found {}

        /**
         * Nobody could say.
         *
         * @param cause for the operator
         */
        record Unreachable(String cause) implements Found {}
    }

    /**
     * What is known at one time.
     *
     * @param keys the keys, or null before there are any
     * @param readAt when they were read
     * @param triedAt when the issuer was last asked
     * @param failure why the last question failed; null if it did not
     */
    private record State(
            @Nullable KeySet keys,
            long readAt,
            long triedAt,
            @Nullable String failure) {}

    private final KeySetConfig limits;
    private final Issuer issuer;
    private final InstantSource clock;
    private final AtomicReference<@Nullable CompletableFuture<Void>> flight = new AtomicReference<>();
    private volatile State state = new State(null, 0, Long.MIN_VALUE, "nobody has asked yet");

    KeySetCache(OidcConfig config, Issuer issuer, InstantSource clock) {
        this.limits = config.keySet();
        this.issuer = issuer;
        this.clock = clock;
    }

    /** @param deadline until when the caller waits, who may have asked the issuer for something else before */
    Found find(@Nullable String id, String algorithm, Deadline deadline) {
        State before = state;
        List<SigningKey> known = candidates(before, id, algorithm);
        if (!known.isEmpty() && isFresh(before)) {
            return new Found.Candidates(known);
        }
        State after = refreshed(!known.isEmpty() && isUsable(before), deadline);
        if (!isUsable(after)) {
            return new Found.Unreachable(after.failure() == null ? "no answer in time" : after.failure());
        }
        List<SigningKey> found = candidates(after, id, algorithm);
        if (!found.isEmpty()) {
            return new Found.Candidates(found);
        }
        return after.failure() == null ? new Found.None() : new Found.Unreachable(after.failure());
    }

    private static List<SigningKey> candidates(State state, @Nullable String id, String algorithm) {
        return state.keys() == null ? List.of() : state.keys().candidates(id, algorithm);
    }

    private boolean isFresh(State state) {
        long age = clock.millis() - state.readAt();
        return state.keys() != null && age >= 0 && age < limits.cacheMillis();
    }

    private boolean isUsable(State state) {
        return state.keys() != null && clock.millis() - state.readAt() < limits.cacheMillis() + limits.outageMillis();
    }

    private boolean mayAsk(State state) {
        long now = clock.millis();
        return state.triedAt() == Long.MIN_VALUE
                || now < state.triedAt()
                || now - state.triedAt() >= limits.refreshMillis();
    }

    /** @param canDoWithout whether the caller has a key that will do, though an old one */
    private State refreshed(boolean canDoWithout, Deadline deadline) {
        if (!mayAsk(state)) {
            return state;
        }
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = flight.compareAndExchange(null, mine);
        if (other == null) {
            try {
                // Somebody may have come back with an answer just before.
                if (mayAsk(state)) {
                    state = asked(state, deadline);
                }
            } finally {
                flight.set(null);
                mine.complete(null);
            }
        } else if (!canDoWithout) {
            await(other, deadline);
        }
        return state;
    }

    private static void await(CompletableFuture<Void> other, Deadline deadline) {
        try {
            other.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            // What is known by then has to do.
        }
    }

    private State asked(State before, Deadline deadline) {
        Issuer.Endpoint place =
                limits.url() == null ? issuer.endpoint("jwks_uri", deadline) : new Issuer.Endpoint.Found(limits.url());
        String failure;
        if (place instanceof Issuer.Endpoint.Found found) {
            Answer answer = issuer.ask(Question.get(found.address()), deadline);
            KeySet keys = answer instanceof Answer.Received received
                    ? received.object().flatMap(KeySet::read).orElse(null)
                    : null;
            if (keys != null) {
                long now = clock.millis();
                return new State(keys, now, now, null);
            }
            // Perhaps they have moved.
            issuer.forget();
            failure = "the key set: " + answer.cause();
        } else {
            failure = ((Issuer.Endpoint.Unknown) place).cause();
        }
        if (before.failure() == null || before.keys() == null) {
            LOG.log(Level.WARNING, Messages.keysUnreachable(failure));
        }
        return new State(before.keys(), before.readAt(), clock.millis(), failure);
    }

    void close() {
        issuer.close();
    }
}
