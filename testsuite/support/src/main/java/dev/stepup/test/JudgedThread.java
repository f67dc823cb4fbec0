package dev.stepup.test;

import dev.stepup.Requirement;
import dev.stepup.core.config.DecisionConfig;
import dev.stepup.core.config.DecisionConfig.WhenUnknown;
import dev.stepup.core.decision.Decider;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.Judge;
import dev.stepup.core.session.Keep;
import dev.stepup.core.session.Providers;
import dev.stepup.core.session.SessionMemory;
import dev.stepup.event.StepUpEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets code run as the request of a caller: the doors on this thread judge it by the library's own decision, with the
 * settings that an application has by default.
 */
final class JudgedThread {

    static final Duration SKEW = Duration.ofSeconds(5);

    /** A look-up holds for no time at all: each guarded call of a test counts as a request of its own. */
    private static final Duration NEVER = Duration.ofMillis(-1);

    private static final Decider DECIDER = new Decider(new DecisionConfig(SKEW, WhenUnknown.AAL2, false));

    private JudgedThread() {}

    /** Work that may throw anything. */
    interface Work<T extends @Nullable Object> {
        T proceed() throws Throwable;
    }

    static <T extends @Nullable Object> T with(TestCaller caller, Consumer<StepUpEvent> listener, Work<T> work)
            throws Throwable {
        Judge judge = new Judge(new Providers(List.of(new TestProvider())), DECIDER, caller.clock(), NEVER, listener);
        Call before = CurrentCall.enter(judge.begin(new Request(caller.ticket())));
        try {
            return work.proceed();
        } finally {
            CurrentCall.restore(before);
        }
    }

    /** A request that carries a ticket, and whose application remembers nothing. */
    private record Request(String ticket) implements Exchange {

        @Override
        public List<String> headers(String name) {
            return name.equalsIgnoreCase(TestCaller.HEADER) ? List.of(ticket) : List.of();
        }

        @Override
        public void passOn(List<String> setCookies) {}

        @Override
        public boolean permitted(Requirement requirement) {
            return false;
        }

        @Override
        public Keep keep() {
            return Keep.NONE;
        }

        @Override
        public SessionMemory memory() {
            return SessionMemory.NONE;
        }

        @Override
        public boolean isAnothersTrip(Requirement requirement, String subject) {
            return false;
        }

        @Override
        public void forgetTrips() {}
    }
}
