package dev.stepup.test.bank;

import jakarta.enterprise.context.ApplicationScoped;

/** As {@link Transfers}, and somebody has deleted the annotations. */
@ApplicationScoped
public class UnguardedTransfers {

    public String transfer() {
        return "done";
    }

    public String changeLimits() {
        return "done";
    }
}
