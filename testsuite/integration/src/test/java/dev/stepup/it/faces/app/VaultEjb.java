package dev.stepup.it.faces.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Stateless;

/** The same as a session bean. */
@Stateless
public class VaultEjb {

    @RequiresAal(RequiredAal.AAL2)
    public String open() {
        return Reached.at("VaultEjb.open");
    }
}
