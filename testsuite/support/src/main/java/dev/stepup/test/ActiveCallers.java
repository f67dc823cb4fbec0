package dev.stepup.test;

import dev.stepup.Session;
import dev.stepup.spi.Evidence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The callers of the tests that run now in this JVM. Where no test runs there are none. */
final class ActiveCallers {

    private static final Map<String, TestCaller> BY_TICKET = new ConcurrentHashMap<>();

    private ActiveCallers() {}

    static void add(TestCaller caller) {
        BY_TICKET.put(caller.ticket(), caller);
    }

    static void remove(TestCaller caller) {
        BY_TICKET.remove(caller.ticket());
    }

    static Optional<TestCaller> byTicket(String ticket) {
        return Optional.ofNullable(BY_TICKET.get(ticket));
    }

    /** Whose session this very object is; equal ones may belong to tests that run beside each other. */
    static Optional<TestCaller> owner(Session session) {
        return BY_TICKET.values().stream()
                .filter(caller ->
                        caller.evidence() instanceof Evidence.Present present && isSame(present.session(), session))
                .findFirst();
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Session one, Session other) {
        return one == other;
    }
}
