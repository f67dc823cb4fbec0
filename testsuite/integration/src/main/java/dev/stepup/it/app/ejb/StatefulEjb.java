package dev.stepup.it.app.ejb;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Stateful;

/** Keeps something, and guards another thing. */
@Stateful
public class StatefulEjb {

    private String kept = "";

    public void keep(String text) {
        kept = text;
    }

    public String kept() {
        return kept;
    }

    @RequiresAal(RequiredAal.AAL2)
    public String call() {
        return Reached.at("StatefulEjb");
    }
}
