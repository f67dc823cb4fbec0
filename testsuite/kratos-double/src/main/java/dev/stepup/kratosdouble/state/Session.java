package dev.stepup.kratosdouble.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session. Its token, logout token and id stay the same for its whole life. */
public final class Session {

    private final UUID id = UUID.randomUUID();
    private final String token = Tokens.session();
    private final String logoutToken = Tokens.logout();
    private final UUID identity;
    private final List<AuthenticationMethod> methods = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final Instant issuedAt;
    private Instant authenticatedAt;
    private Instant expiresAt;
    private boolean active = true;
    private @Nullable String levelOverride;

    public Session(UUID identity, Instant issuedAt, Instant expiresAt) {
        this.identity = identity;
        this.issuedAt = issuedAt;
        this.authenticatedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** A completed login: the method is appended, and the session is extended. */
    public void completed(AuthenticationMethod method, Instant now, Duration lifespan) {
        methods.add(method);
        authenticatedAt = now;
        expiresAt = now.plus(lifespan);
    }

    /** A factor was enrolled, which counts as having used it but is no login. */
    public void enrolled(AuthenticationMethod method) {
        methods.add(method);
    }

    public void extend(Instant newExpiry) {
        expiresAt = newExpiry;
    }

    public void revoke() {
        active = false;
    }

    public void authenticatedAt(Instant time) {
        authenticatedAt = time;
    }

    public void levelOverride(@Nullable String level) {
        levelOverride = level;
    }

    public String level() {
        return levelOverride == null ? Levels.of(methods) : levelOverride;
    }

    public boolean isActiveAt(Instant now) {
        return active && expiresAt.isAfter(now);
    }

    public boolean isRevoked() {
        return !active;
    }

    public UUID id() {
        return id;
    }

    public String token() {
        return token;
    }

    public String logoutToken() {
        return logoutToken;
    }

    public UUID identity() {
        return identity;
    }

    public List<AuthenticationMethod> methods() {
        return methods;
    }

    public List<Device> devices() {
        return devices;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant authenticatedAt() {
        return authenticatedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
