package dev.stepup.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told otherwise. */
public final class SettableClock implements InstantSource {

    private Instant now = Sessions.NOW;

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant now) {
        this.now = now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
