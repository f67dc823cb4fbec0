package dev.stepup.it.app.rest;

import dev.stepup.it.app.bean.TableBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Open, and calls what is guarded. */
@Path("calling")
@RequestScoped
public class CallingResource {

    private static final int MORE_THAN_IS_BUFFERED = 10_000;

    @Inject
    TableBean bean;

    @GET
    @Path("bean")
    public String bean() {
        return bean.aal2();
    }

    /** Calls it when half of the answer is on the way. */
    @GET
    @Path("late")
    public StreamingOutput late() {
        return output -> {
            output.write("one half ".repeat(MORE_THAN_IS_BUFFERED).getBytes(StandardCharsets.UTF_8));
            output.flush();
            output.write(bean.aal2().getBytes(StandardCharsets.UTF_8));
        };
    }
}
