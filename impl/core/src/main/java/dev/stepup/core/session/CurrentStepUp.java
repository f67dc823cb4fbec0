package dev.stepup.core.session;

import dev.stepup.Permit;
import dev.stepup.Preflight;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.event.Door;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The view of the session for the application: it asks the call of the present thread. */
public abstract class CurrentStepUp implements StepUp {

    private static final Requirement ANYBODY = Requirement.of(RequiredAal.AAL1);

    /**
     * What vouched work is judged by.
     *
     * @throws IllegalStateException before the application has started
     */
    protected abstract Judge judge();

    @Override
    public Optional<Session> current() {
        return call(ANYBODY).session();
    }

    @Override
    public boolean satisfies(Requirement requirement) {
        return call(requirement).preflight(requirement).decision() == Permit.PERMIT;
    }

    @Override
    public void require(Requirement requirement) {
        call(requirement).require(requirement, Door.API, "StepUp.require");
    }

    @Override
    public Preflight preflight(Requirement requirement) {
        return call(requirement).preflight(requirement);
    }

    @Override
    public Optional<URI> logOutAddress(URI returnTo) {
        Call call = call(ANYBODY);
        call.exchange().ifPresent(Exchange::forgetTrips);
        return call.logOutAddress(returnTo);
    }

    @Override
    public <T> T callWith(Session session, Callable<T> work) throws Exception {
        return CurrentCall.with(judge().vouched(session), work);
    }

    private static Call call(Requirement requirement) {
        return CurrentCall.required(requirement, "dev.stepup.StepUp");
    }
}
