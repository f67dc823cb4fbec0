package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.ejb.TableEjb;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is a session bean, and one that calls one. */
public final class EjbResources {

    private EjbResources() {}

    @Path("ejb")
    @Stateless
    public static class Ejb {
        @GET
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return Reached.at("Ejb");
        }
    }

    /** Open, as its neighbour {@link CallingResource}. */
    @Path("calling/ejb")
    @RequestScoped
    public static class Calling {

        @Inject
        TableEjb ejb;

        @GET
        public String call() {
            return ejb.aal2();
        }
    }
}
