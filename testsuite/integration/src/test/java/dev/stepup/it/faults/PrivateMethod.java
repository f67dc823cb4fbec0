package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;

/** A private method cannot be intercepted. */
@ApplicationScoped
public class PrivateMethod {

    @RequiresAal(RequiredAal.AAL2)
    @SuppressWarnings("unused")
    private void call() {}
}
