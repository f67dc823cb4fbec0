package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Takes a body, and checks it. */
@Path("entity")
public class EntityResource {

    /** The body. */
    public static class Amount {
        @Positive
        public int value;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresAal(RequiredAal.AAL2)
    public String post(@Valid Amount amount) {
        return Reached.at("EntityResource") + " " + amount.value;
    }
}
