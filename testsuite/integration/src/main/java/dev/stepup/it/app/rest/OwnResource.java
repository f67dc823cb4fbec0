package dev.stepup.it.app.rest;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import dev.stepup.it.app.bean.TableBean;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells whose request this is, and on which thread. */
@Path("own")
public class OwnResource {

    @Inject
    StepUp stepUp;

    @Inject
    TableBean bean;

    @GET
    public String open() {
        return tell("open");
    }

    @GET
    @Path("guarded")
    @RequiresAal(RequiredAal.AAL2)
    public String guarded() {
        return tell(bean.aal2());
    }

    private String tell(String what) {
        return "own " + what + " " + stepUp.current().map(Session::subject).orElse("nobody") + " on "
                + Thread.currentThread().getName();
    }
}
