package dev.stepup.oidc;

import java.time.Duration;

/**
 * Until when one request waits for an issuer, however much has to be asked.
 *
 * @param nanos a reading of {@link System#nanoTime()}
 * @param timeout what was granted, for messages
 */
record Deadline(long nanos, Duration timeout) {

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos(), timeout);
    }

    long nanosLeft() {
        return nanos - System.nanoTime();
    }
}
