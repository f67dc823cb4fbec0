package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;

/** Kratos never produces it. */
@ApplicationScoped
public class TooHigh {

    @RequiresAal(RequiredAal.AAL3)
    public void call() {}
}
