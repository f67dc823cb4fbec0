package dev.stepup.kratosdouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session is to be like. Whatever is not said is as after a login just now. */
public final class NewSession {

    private final List<CompletedMethod> methods = new ArrayList<>();
    private @Nullable String level;
    private @Nullable Instant authenticatedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant issuedAt;

    private NewSession() {}

    /** A session with these methods, in this order; none is allowed. */
    public static NewSession with(CompletedMethod... methods) {
        NewSession session = new NewSession();
        session.methods.addAll(List.of(methods));
        return session;
    }

    /** States a level other than the one that follows from the methods. Any text is taken. */
    public NewSession level(String newLevel) {
        level = newLevel;
        return this;
    }

    public NewSession authenticatedAt(Instant time) {
        authenticatedAt = time;
        return this;
    }

    /** The end of the session; it may be past. */
    public NewSession expiresAt(Instant time) {
        expiresAt = time;
        return this;
    }

    public NewSession issuedAt(Instant time) {
        issuedAt = time;
        return this;
    }

    List<CompletedMethod> methods() {
        return methods;
    }

    @Nullable
    String level() {
        return level;
    }

    @Nullable
    Instant authenticatedAt() {
        return authenticatedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }
}
