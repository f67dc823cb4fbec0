package dev.stepup.kratosdouble;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. Safe for use by several threads. */
public final class SettableClock implements InstantSource {

    private Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    /** A clock that stands at the present time. */
    public static SettableClock atPresent() {
        return new SettableClock(InstantSource.system().instant());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void set(Instant time) {
        now = time;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
