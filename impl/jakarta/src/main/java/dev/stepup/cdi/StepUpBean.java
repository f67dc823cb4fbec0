package dev.stepup.cdi;

import dev.stepup.core.session.CurrentStepUp;
import dev.stepup.core.session.Judge;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The injectable view of the session. */
@ApplicationScoped
public class StepUpBean extends CurrentStepUp {

    private volatile @Nullable Judge judge;

    /** The deployment is up. */
    void start(Judge judge) {
        this.judge = judge;
    }

    @Override
    protected Judge judge() {
        Judge started = judge;
        if (started == null) {
            throw new IllegalStateException(CdiMessages.notStarted());
        }
        return started;
    }
}
