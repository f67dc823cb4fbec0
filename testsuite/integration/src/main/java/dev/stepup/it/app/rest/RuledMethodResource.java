package dev.stepup.it.app.rest;

import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** A URL rule names POST, and nothing else guards it. */
@Path("ruled-method")
public class RuledMethodResource {

    @GET
    public String open() {
        return "open";
    }

    @POST
    public String call() {
        return Reached.at("RuledMethodResource");
    }

    /** Believes what a header says, before a resource is looked for. */
    @Provider
    @PreMatching
    public static class Filter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext context) {
            String method = context.getHeaderString("X-HTTP-Method-Override");
            if (method != null && context.getUriInfo().getPath().endsWith("ruled-method")) {
                context.setMethod(method);
            }
        }
    }
}
