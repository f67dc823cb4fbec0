package dev.stepup.keycloak.app;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The clock of the application: the system's, until a test stops it at an instant. */
public final class SettableClock implements InstantSource {

    private static volatile @Nullable Instant stopped;

    @Override
    public Instant instant() {
        Instant at = stopped;
        return at == null ? Clock.systemUTC().instant() : at;
    }

    static void stopAt(Instant at) {
        stopped = at;
    }

    static void goOn() {
        stopped = null;
    }
}
