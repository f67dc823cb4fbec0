package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;

/** No server calls it, so nobody guards it. */
public class NoBean {

    @RequiresAal(RequiredAal.AAL2)
    public void call() {}
}
