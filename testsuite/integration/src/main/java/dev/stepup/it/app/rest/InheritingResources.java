package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Resources that are guarded by what stands on their kin. */
public final class InheritingResources {

    private InheritingResources() {}

    /** A contract, with everything in it. */
    interface Contract {
        @GET
        @RequiresAal(RequiredAal.AAL2)
        String call();
    }

    @RequiresAal(RequiredAal.AAL2)
    interface GuardedType {
        @GET
        String call();
    }

    public abstract static class Superclass {
        @GET
        @RequiresAal(RequiredAal.AAL2)
        public String call() {
            return Reached.at("Superclass");
        }
    }

    @Path("by-interface-method")
    public static class ByInterfaceMethod implements Contract {
        @Override
        public String call() {
            return Reached.at("ByInterfaceMethod");
        }
    }

    @Path("by-interface")
    public static class ByInterface implements GuardedType {
        @Override
        public String call() {
            return Reached.at("ByInterface");
        }
    }

    @Path("by-inherited-method")
    public static class ByInheritedMethod extends Superclass {}

    @Path("overriding")
    public static class Overriding extends Superclass {
        @Override
        public String call() {
            return Reached.at("Overriding");
        }
    }
}
