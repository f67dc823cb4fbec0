package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.Stateless;

/** The session bean of {@link LeftOut}. */
@Stateless
public class LeftOutEjb {

    @RequiresAal(RequiredAal.AAL1)
    public String call() {
        return "reached ejb";
    }
}
