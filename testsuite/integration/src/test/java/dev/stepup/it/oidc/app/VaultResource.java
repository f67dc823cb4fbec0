package dev.stepup.it.oidc.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What is guarded, in each of the applications. */
@Path("vault")
public class VaultResource {

    @GET
    @RequiresAal(RequiredAal.AAL2)
    public String open() {
        return "reached";
    }

    @GET
    @Path("fresh")
    @RequiresAal(value = RequiredAal.AAL2, maxAge = 300)
    public String openAtOnce() {
        return "reached";
    }
}
