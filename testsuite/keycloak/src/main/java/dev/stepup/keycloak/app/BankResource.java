package dev.stepup.keycloak.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.TimeUnit;

/** What a customer may do, and what it takes. */
@Path("")
public class BankResource {

    @GET
    @Path("open")
    public String open() {
        return "open";
    }

    @GET
    @Path("account")
    @RequiresAal(RequiredAal.AAL1)
    public String account() {
        return "account";
    }

    @GET
    @Path("transfer")
    @RequiresAal(RequiredAal.AAL2)
    public String transfer() {
        return "transfer";
    }

    @GET
    @Path("limits")
    @RequiresAal(value = RequiredAal.AAL2, maxAge = 5, maxAgeUnit = TimeUnit.MINUTES)
    public String limits() {
        return "limits";
    }
}
