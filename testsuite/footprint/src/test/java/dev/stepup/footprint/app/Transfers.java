package dev.stepup.footprint.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;

/** The guarded place of an application that has beans. */
@ApplicationScoped
public class Transfers {

    @RequiresAal(RequiredAal.AAL2)
    public String transfer() {
        return "transferred";
    }
}
