package dev.stepup.cdi;

import dev.stepup.Permit;
import dev.stepup.Preflight;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import dev.stepup.core.session.Exchange;
import dev.stepup.core.session.Judge;
import dev.stepup.event.Door;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The injectable view of the session: it asks the call of the present thread. */
@ApplicationScoped
public class StepUpBean implements StepUp {

    private static final Requirement ANYBODY = Requirement.of(RequiredAal.AAL1);

    private volatile @Nullable Judge judge;

    /** The deployment is up. */
    void start(Judge judge) {
        this.judge = judge;
    }

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
        Judge started = judge;
        if (started == null) {
            throw new IllegalStateException(CdiMessages.notStarted());
        }
        return CurrentCall.with(started.vouched(session), work);
    }

    private static Call call(Requirement requirement) {
        return CurrentCall.required(requirement, "dev.stepup.StepUp");
    }
}
