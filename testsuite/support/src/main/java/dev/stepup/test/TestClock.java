package dev.stepup.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The clock by which the calls of a test are judged. It begins at the system's time and stands still until the test moves
 * it. A parameter of a test method; each test has its own. Thread-safe.
 */
public final class TestClock implements InstantSource {

    private volatile Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);

    TestClock() {}

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets time pass: what was completed is older from now on. A negative duration turns the clock back. */
    public synchronized void moveForward(Duration by) {
        now = now.plus(by);
    }

    /** Sets the clock. What was completed before stays when it was. */
    public synchronized void set(Instant now) {
        this.now = now;
    }
}
