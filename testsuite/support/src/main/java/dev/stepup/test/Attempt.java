package dev.stepup.test;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.event.AccessJudged;
import dev.stepup.event.StepUpEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/**
 * What came of a call by a caller.
 *
 * @param thrown what it threw, or null if it came back
 * @param judged the denials that guards of the library came to on the way
 */
record Attempt(@Nullable Throwable thrown, List<Denial> judged) {

    static Attempt at(Executable call, Assurance assurance) {
        List<Denial> judged = new ArrayList<>();
        TestCaller caller = new TestCaller(assurance);
        try {
            Optional<Throwable> thrown =
                    JudgedThread.with(caller, event -> denial(event).ifPresent(judged::add), () -> thrownBy(call));
            return new Attempt(thrown.orElse(null), List.copyOf(judged));
        } catch (Throwable e) {
            throw new AssertionError(e); // whatever the call throws is caught inside
        } finally {
            caller.end();
        }
    }

    /** The denial with which a guard stopped the call; empty if it was not stopped, or by something else. */
    Optional<Denial> denial() {
        return accessDenied().map(AccessDeniedException::denial).filter(judged::contains);
    }

    /** Also inside what containers and proxies wrap around it. */
    Optional<AccessDeniedException> accessDenied() {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(AccessDeniedException.class::isInstance)
                .map(AccessDeniedException.class::cast)
                .findFirst();
    }

    private static Optional<Throwable> thrownBy(Executable call) {
        try {
            call.execute();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    private static Optional<Denial> denial(StepUpEvent event) {
        return event instanceof AccessJudged access && access.decision() instanceof Denial denial
                ? Optional.of(denial)
                : Optional.empty();
    }
}
