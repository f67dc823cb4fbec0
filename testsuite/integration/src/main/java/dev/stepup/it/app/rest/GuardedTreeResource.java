package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ws.rs.Path;

/** Guarded as a class; its only method is a locator, and what that leads to is open. */
@Path("guarded-tree")
@RequiresAal(RequiredAal.AAL2)
public class GuardedTreeResource {

    @Path("leaf")
    public Leaves.Open toLeaf() {
        return new Leaves.Open();
    }
}
