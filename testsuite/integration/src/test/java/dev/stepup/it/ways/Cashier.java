package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.Stateless;

/** In a module of its own, beside the WARs of an EAR. */
@Stateless
public class Cashier {

    @RequiresAal(RequiredAal.AAL1)
    public String pay() {
        return "reached";
    }
}
