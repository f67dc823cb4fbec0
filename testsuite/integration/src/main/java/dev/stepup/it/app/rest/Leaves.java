package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;

/** Sub-resources: none is a bean. */
public final class Leaves {

    private Leaves() {}

    public static class GuardedMethod {
        @GET
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return Reached.at("Leaves.GuardedMethod");
        }
    }

    @RequiresAal(RequiredAal.AAL2)
    public static class GuardedClass {
        @GET
        public String call() {
            return Reached.at("Leaves.GuardedClass");
        }

        @OPTIONS
        public String options() {
            return Reached.at("Leaves.GuardedClass.options");
        }
    }

    public static class Open {
        @GET
        public String call() {
            return Reached.at("Leaves.Open");
        }
    }
}
