package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open, with locators that lead to what is guarded; and one that is guarded and leads to what is open. */
@Path("tree")
public class TreeResource {

    @Path("method")
    public Object toGuardedMethod() {
        return new Leaves.GuardedMethod();
    }

    @Path("class")
    public Class<Leaves.GuardedClass> toGuardedClass() {
        return Leaves.GuardedClass.class;
    }

    @Path("deep")
    public Branch toBranch() {
        return new Branch();
    }

    @Path("guarded-branch")
    public Object toGuardedBranch() {
        return new GuardedBranch();
    }

    @Path("locator")
    @RequiresAal(RequiredAal.AAL2)
    public Leaves.Open guardedLocator() {
        return new Leaves.Open();
    }

    /** On the way to a guarded leaf. */
    public static class Branch {
        @Path("leaf")
        public Object toLeaf() {
            return new Leaves.GuardedMethod();
        }
    }

    /** On the way to an open leaf, and a leaf itself. It is a bean, but the one that is served is made by hand. */
    @Dependent
    @RequiresAal(RequiredAal.AAL2)
    public static class GuardedBranch {
        @GET
        public String call() {
            return Reached.at("GuardedBranch");
        }

        @Path("leaf")
        public Object toLeaf() {
            return new Leaves.Open();
        }
    }
}
