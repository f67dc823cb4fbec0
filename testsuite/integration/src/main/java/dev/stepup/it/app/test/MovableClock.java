package dev.stepup.it.app.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of the application; a test puts it forward. */
public final class MovableClock implements InstantSource {

    private static volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    static void putForward(Duration by) {
        offset = by;
    }
}
