package dev.stepup.test.deployed;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.Stateless;
import java.util.concurrent.TimeUnit;

/** A session bean, guarded. */
@Stateless
public class Ledger {

    @RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
    public String book() {
        return "booked";
    }

    public String unguarded() {
        return "booked";
    }
}
