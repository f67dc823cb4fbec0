package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** Answers OPTIONS by itself. */
@Path("options")
public class OptionsResource {

    @GET
    @Path("open-preflight")
    @RequiresAal(RequiredAal.AAL2)
    public String get() {
        return Reached.at("OptionsResource.get");
    }

    @OPTIONS
    @Path("guarded-preflight")
    @RequiresAal(RequiredAal.AAL2)
    public String options() {
        return Reached.at("OptionsResource.options");
    }
}
