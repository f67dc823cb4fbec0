package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Nobody calls a timer, so nobody can be asked. */
@Singleton
public class Timed {

    @Schedule(year = "1970")
    @RequiresAal(RequiredAal.AAL2)
    public void tick() {}
}
