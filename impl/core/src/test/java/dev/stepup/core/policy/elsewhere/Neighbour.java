package dev.stepup.core.policy.elsewhere;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;

/** A superclass of which only the public method can be overridden from another package. */
public class Neighbour {

    @RequiresAal(RequiredAal.AAL1)
    void packagePrivate() {}

    @RequiresAal(RequiredAal.AAL1)
    protected void inherited() {}
}
