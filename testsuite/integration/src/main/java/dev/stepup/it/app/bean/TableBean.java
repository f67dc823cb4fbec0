package dev.stepup.it.app.bean;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;

/** A method for each requirement of the table, behind a client proxy. */
@ApplicationScoped
public class TableBean {

    @RequiresAal(RequiredAal.AAL1)
    public String aal1() {
        return Reached.at("TableBean.aal1");
    }

    @RequiresAal(RequiredAal.AAL2)
    public String aal2() {
        return Reached.at("TableBean.aal2");
    }

    @RequiresAal(value = RequiredAal.AAL2, maxAge = 300)
    public String fresh() {
        return Reached.at("TableBean.fresh");
    }

    @RequiresAal(RequiredAal.HIGHEST_AVAILABLE)
    public String highest() {
        return Reached.at("TableBean.highest");
    }

    @RequiresAal(value = RequiredAal.AAL2, methods = "totp")
    public String byTotp() {
        return Reached.at("TableBean.byTotp");
    }

    @RequiresAal(value = RequiredAal.AAL2, methods = "lookup_secret")
    public String byRecoveryCode() {
        return Reached.at("TableBean.byRecoveryCode");
    }
}
