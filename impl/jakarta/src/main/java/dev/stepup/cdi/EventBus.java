package dev.stepup.cdi;

import dev.stepup.Denial;
import dev.stepup.Permit;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.event.AccessJudged;
import dev.stepup.event.Door;
import dev.stepup.event.StepUpAbandoned;
import dev.stepup.event.StepUpBegun;
import dev.stepup.event.StepUpCompleted;
import dev.stepup.event.StepUpEvent;
import dev.stepup.event.SubjectChanged;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands events to the application's observers; what nobody observes is not fired. */
final class EventBus implements Consumer<StepUpEvent> {

    private static final Logger LOG = System.getLogger("dev.stepup");

    private final BeanManager beanManager;
    private final Set<Class<?>> observed;

    EventBus(BeanManager beanManager) {
        this.beanManager = beanManager;
        this.observed = samples()
                .filter(sample -> !beanManager.resolveObserverMethods(sample).isEmpty())
                .map(Object::getClass)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void accept(StepUpEvent event) {
        if (!observed.contains(event.getClass())) {
            return;
        }
        try {
            beanManager.getEvent().fire(event);
        } catch (RuntimeException | AssertionError | LinkageError e) {
            // Who watches must not decide: neither for nor against the caller.
            LOG.log(Level.WARNING, CdiMessages.observerThrew(event.getClass().getSimpleName()), e);
        }
    }

    /** One of each kind: observers are found by an instance. */
    private static Stream<StepUpEvent> samples() {
        Requirement asked = Requirement.of(RequiredAal.AAL1);
        Denial denial = Denial.of(Denial.Kind.LOGIN, Denial.Reason.NO_SESSION, asked);
        Instant at = Instant.EPOCH;
        return Stream.of(
                new AccessJudged(Permit.PERMIT, asked, Door.API, "", null, at),
                new StepUpBegun(denial, Door.API, "", null, at),
                new StepUpCompleted(asked, Door.API, "", null, at),
                new StepUpAbandoned(denial, Door.API, "", null, at),
                new SubjectChanged(asked, Door.API, "", null, at));
    }
}
