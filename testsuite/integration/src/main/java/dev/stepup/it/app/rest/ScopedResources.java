package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Resources that are beans, behind a proxy or not. */
public final class ScopedResources {

    private ScopedResources() {}

    @Path("without-scope")
    @RequiresAal(RequiredAal.AAL2)
    public static class WithoutScope {
        @GET
        public String call() {
            return Reached.at("WithoutScope");
        }
    }

    @Path("of-request")
    @RequestScoped
    @RequiresAal(RequiredAal.AAL2)
    public static class OfRequest {
        @GET
        public String call() {
            return Reached.at("OfRequest");
        }
    }

    @Path("of-application")
    @ApplicationScoped
    public static class OfApplication {
        @GET
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return Reached.at("OfApplication");
        }
    }
}
