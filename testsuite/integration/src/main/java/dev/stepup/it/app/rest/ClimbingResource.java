package dev.stepup.it.app.rest;

import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Guarded by a URL rule alone, with a template where a dot segment could stand. */
@Path("climb/{id}/leaf")
public class ClimbingResource {

    @GET
    public String get(@PathParam("id") String id) {
        return Reached.at("ClimbingResource");
    }
}
