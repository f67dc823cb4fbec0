package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** An open resource behind a guarded locator. */
public final class Located {

    private Located() {}

    @ApplicationPath("/rest")
    public static class Rest extends Application {}

    @Path("tree")
    public static class Tree {
        @Path("leaf")
        @RequiresAal(RequiredAal.AAL1)
        public Leaf toLeaf() {
            return new Leaf();
        }
    }

    /** Guarded by what leads to it alone. */
    public static class Leaf {
        @GET
        public String call() {
            return "reached";
        }
    }
}
