package dev.stepup.it.app.ejb;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Stateless;

/** A method for each requirement of the table, each in a transaction. */
@Stateless
public class TableEjb {

    @RequiresAal(RequiredAal.AAL1)
    public String aal1() {
        return Reached.at("TableEjb.aal1");
    }

    @RequiresAal(RequiredAal.AAL2)
    public String aal2() {
        return Reached.at("TableEjb.aal2");
    }

    @RequiresAal(value = RequiredAal.AAL2, maxAge = 300)
    public String fresh() {
        return Reached.at("TableEjb.fresh");
    }

    @RequiresAal(RequiredAal.HIGHEST_AVAILABLE)
    public String highest() {
        return Reached.at("TableEjb.highest");
    }

    @RequiresAal(value = RequiredAal.AAL2, methods = "totp")
    public String byTotp() {
        return Reached.at("TableEjb.byTotp");
    }

    @RequiresAal(value = RequiredAal.AAL2, methods = "lookup_secret")
    public String byRecoveryCode() {
        return Reached.at("TableEjb.byRecoveryCode");
    }
}
