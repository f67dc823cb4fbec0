package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A method for each requirement of the table; no bean by any annotation of its own. */
@Path("table")
public class TableResource {

    @GET
    @Path("aal1")
    @RequiresAal(RequiredAal.AAL1)
    public String aal1() {
        return Reached.at("TableResource.aal1");
    }

    @GET
    @Path("aal2")
    @RequiresAal(RequiredAal.AAL2)
    public String aal2() {
        return Reached.at("TableResource.aal2");
    }

    @GET
    @Path("fresh")
    @RequiresAal(value = RequiredAal.AAL2, maxAge = 300)
    public String fresh() {
        return Reached.at("TableResource.fresh");
    }

    @GET
    @Path("highest")
    @RequiresAal(RequiredAal.HIGHEST_AVAILABLE)
    public String highest() {
        return Reached.at("TableResource.highest");
    }

    @GET
    @Path("totp")
    @RequiresAal(value = RequiredAal.AAL2, methods = "totp")
    public String byTotp() {
        return Reached.at("TableResource.byTotp");
    }

    @GET
    @Path("recovery-code")
    @RequiresAal(value = RequiredAal.AAL2, methods = "lookup_secret")
    public String byRecoveryCode() {
        return Reached.at("TableResource.byRecoveryCode");
    }
}
