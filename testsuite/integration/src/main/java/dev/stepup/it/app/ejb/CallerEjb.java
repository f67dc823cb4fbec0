package dev.stepup.it.app.ejb;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Writes, and then calls what is guarded: one transaction for both. */
@Stateless
public class CallerEjb {

    @Inject
    Ledger ledger;

    @Inject
    TableEjb guarded;

    public String writeAndCall(String id) {
        ledger.write(id);
        return guarded.aal2();
    }
}
