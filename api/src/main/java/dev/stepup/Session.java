package dev.stepup;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session of the identity backend as a provider found it. Immutable.
 *
 * @param id the session's id at the provider; it is no credential
 * @param subject the id of the person or client at the provider; never a name or an address
 * @param level the level that the provider states for the session as a whole. It is never derived by counting methods
 * @param methods every completed method, in the provider's order
 * @param expires when the session ends, or null where the provider does not say
 * @param active whether the provider calls the session active
 */
public record Session(
        String id,
        String subject,
        Aal level,
        List<CompletedMethod> methods,
        @Nullable Instant expires,
        boolean active) implements Serializable {

    public Session {
        methods = List.copyOf(methods);
    }

    /** When the session ends; empty where the provider does not say. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expires);
    }

    /** Whether the session counts at {@code now}: the provider calls it active, and it has not expired. */
    public boolean isActiveAt(Instant now) {
        return active && (expires == null || now.isBefore(expires));
    }

    /** The session without its subject, for logs. */
    @Override
    public String toString() {
        return "Session[" + level + ", " + methods.size() + " methods" + (active ? "]" : ", inactive]");
    }
}
