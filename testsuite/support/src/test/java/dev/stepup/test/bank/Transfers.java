package dev.stepup.test.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Guarded. */
@ApplicationScoped
public class Transfers {

    @RequiresAal(RequiredAal.AAL2)
    public String transfer() {
        return "done";
    }

    @RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
    public String changeLimits() {
        return "done";
    }
}
