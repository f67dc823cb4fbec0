package dev.stepup.samples.keycloak;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Moves money: for those alone who have given a second factor in the last five minutes. */
@ApplicationScoped
public class Transfers {

    @RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
    public String transfer(String to, int amount) {
        return amount + " moved to " + to;
    }
}
