package dev.stepup.it.app.rest;

import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Guarded by nothing but URL rules. */
@Path("ruled")
public class RuledResource {

    @GET
    public String call() {
        return Reached.at("RuledResource");
    }

    @GET
    @Path("leaf")
    public String leaf() {
        return Reached.at("RuledResource.leaf");
    }
}
