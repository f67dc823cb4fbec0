package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is a session bean. */
@Path("ejb")
@Stateless
public class EjbResource {

    @GET
    @RequiresAal(RequiredAal.AAL2)
    public String call() {
        return Reached.at("EjbResource");
    }
}
