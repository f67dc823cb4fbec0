package dev.stepup.it.app.rest;

import dev.stepup.it.app.ejb.TableEjb;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open, as its neighbour {@link CallingResource}, and calls a session bean that is guarded. */
@Path("calling/ejb")
@RequestScoped
public class EjbCallingResource {

    @Inject
    TableEjb ejb;

    @GET
    public String call() {
        return ejb.aal2();
    }
}
