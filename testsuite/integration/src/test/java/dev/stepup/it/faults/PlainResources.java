package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** Says nothing of its properties; {@code web.xml} may. */
@ApplicationPath("/rest")
public class PlainResources extends Application {

    @Path("tree")
    public static class Tree {

        @Path("leaf")
        public Leaf leaf() {
            return new Leaf();
        }
    }

    /** No bean, so nothing but the door of Jakarta REST stands before it. */
    public static class Leaf {

        @GET
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return "reached";
        }
    }
}
