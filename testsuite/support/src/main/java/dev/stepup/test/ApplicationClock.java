package dev.stepup.test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The clock for an application that is deployed together with its tests: while a test runs it is that test's
 * {@link TestClock}, of several tests that of the one which began last, and otherwise the system's. An application takes it
 * if its tests register it as a service ({@code META-INF/services/java.time.InstantSource}); the kit does not do so by
 * itself.
 */
public final class ApplicationClock implements InstantSource {

    private static final Deque<TestClock> FOLLOWED = new ConcurrentLinkedDeque<>();

    /** For the service loader. */
    public ApplicationClock() {}

    @Override
    public Instant instant() {
        TestClock latest = FOLLOWED.peekFirst();
        return latest == null ? InstantSource.system().instant() : latest.instant();
    }

    static void follow(TestClock clock) {
        FOLLOWED.addFirst(clock);
    }

    static void unfollow(TestClock clock) {
        FOLLOWED.remove(clock);
    }
}
