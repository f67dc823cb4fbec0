package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;

/** Resources that are beans, and answer OPTIONS by themselves. */
public final class OptionsBeans {

    private OptionsBeans() {}

    /** Guarded as a class. */
    @Path("options-bean/class")
    @RequestScoped
    @RequiresAal(RequiredAal.AAL2)
    public static class OnClass {

        @GET
        public String get() {
            return Reached.at("OptionsBeans.OnClass.get");
        }

        @OPTIONS
        public String options() {
            return Reached.at("OptionsBeans.OnClass.options");
        }
    }

    /** What answers is declared by an interface. */
    interface Contract {
        @OPTIONS
        String options();
    }

    @Path("options-bean/interface")
    @ApplicationScoped
    @RequiresAal(RequiredAal.AAL2)
    public static class ByInterface implements Contract {

        @Override
        public String options() {
            return Reached.at("OptionsBeans.ByInterface.options");
        }
    }

    /** The annotation names what answers OPTIONS. */
    @Path("options-bean/method")
    @RequestScoped
    public static class OnMethod {

        @OPTIONS
        @RequiresAal(RequiredAal.AAL2)
        public String options() {
            return Reached.at("OptionsBeans.OnMethod.options");
        }
    }
}
