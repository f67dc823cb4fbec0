package dev.stepup.kratosdouble.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Identities and sessions, in memory. Not thread-safe: who uses it holds the double's lock. */
public final class Store {

    private final Map<UUID, Identity> identities = new LinkedHashMap<>();
    private final Map<UUID, Session> sessions = new Bounded<>();
    private final Map<String, UUID> tokens = new Bounded<>();

    public void add(Identity identity) {
        identities.put(identity.id(), identity);
    }

    public void add(Session session) {
        sessions.put(session.id(), session);
        tokens.put(session.token(), session.id());
    }

    public Collection<Identity> identities() {
        return identities.values();
    }

    public Optional<Identity> identity(UUID id) {
        return Optional.ofNullable(identities.get(id));
    }

    /** The identity that logs in by this address, in whatever case it is written. */
    public Optional<Identity> byEmail(String email) {
        return identities.values().stream()
                .filter(identity -> identity.isIdentifiedBy(email))
                .findFirst();
    }

    public void remove(Identity identity) {
        identities.remove(identity.id());
        removeSessions(identity.id());
    }

    public Optional<Session> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    public Optional<Session> byToken(String token) {
        return Optional.ofNullable(tokens.get(token)).flatMap(this::session);
    }

    /** Whether the session may be used now: it is active, has not expired, and its identity is active. */
    public boolean isUsable(Session session, Instant now) {
        return session.isActiveAt(now)
                && identity(session.identity()).map(Identity::isActive).orElse(false);
    }

    /** Sessions, the newest first. */
    public List<Session> sessions(Predicate<Session> which) {
        List<Session> found = new ArrayList<>();
        for (Session session : sessions.values()) {
            if (which.test(session)) {
                found.add(0, session);
            }
        }
        return found;
    }

    /** Forgets all sessions of an identity, and says how many there were. */
    public int removeSessions(UUID identity) {
        List<Session> gone = sessions(s -> s.identity().equals(identity));
        gone.forEach(s -> {
            sessions.remove(s.id());
            tokens.remove(s.token());
        });
        return gone.size();
    }
}
