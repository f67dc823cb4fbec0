package dev.stepup.it.faults;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Makes its resources by itself, so nothing stands before their locators. */
@ApplicationPath("/rest")
public class HandMade extends Application {

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return Set.of(new Tree(), new Leaf());
    }

    /** Its locator is declared and guarded by an interface. */
    public interface Guarded {
        @Path("leaf")
        @RequiresAal(RequiredAal.AAL2)
        Leaf toLeaf();
    }

    @Path("tree")
    public static class Tree implements Guarded {
        @Override
        public Leaf toLeaf() {
            return new Leaf();
        }

        @Path("open")
        public Leaf open() {
            return new Leaf();
        }
    }

    /** Guarded as a method, by the door of Jakarta REST. */
    @Path("leaf")
    public static class Leaf {
        @GET
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return "reached";
        }
    }
}
