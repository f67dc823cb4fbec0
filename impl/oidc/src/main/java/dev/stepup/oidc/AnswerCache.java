package dev.stepup.oidc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an issuer has said of active tokens lately, by a digest of the token. Only what was said is kept, never what it was
 * judged to be worth: each request is judged anew, by its own time and its own proof.
 */
final class AnswerCache {

    private static final int MOST = 1000;

    private record Entry(Map<String, Object> claims, Instant until) {}

    private final long lifetimeMillis;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    /** @param lifetimeMillis 0 for none */
    AnswerCache(long lifetimeMillis) {
        this.lifetimeMillis = lifetimeMillis;
    }

    synchronized Optional<Map<String, Object>> get(String token, Instant now) {
        if (lifetimeMillis == 0) {
            return Optional.empty();
        }
        Entry entry = entries.get(Digest.of(token));
        return entry != null && now.isBefore(entry.until()) ? Optional.of(entry.claims()) : Optional.empty();
    }

    /** Keeps an answer for the lifetime, and never beyond the token's own end. */
    synchronized void put(String token, Map<String, Object> claims, Instant now) {
        if (lifetimeMillis == 0) {
            return;
        }
        Instant until = now.plusMillis(lifetimeMillis);
        Instant end = NumericDate.of(claims.get("exp")).orElse(until);
        entries.put(Digest.of(token), new Entry(claims, end.isBefore(until) ? end : until));
    }
}
