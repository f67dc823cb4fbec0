package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The caller's transfers. */
@Path("transfers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RequiresAal(RequiredAal.AAL2)
public class TransfersResource {

    @Inject
    TransferService service;

    /** All of them, oldest first. */
    @GET
    public List<Transfer> list() {
        return service.transfers();
    }

    /** Makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response execute(@Valid @NotNull(message = "Send a transfer") TransferOrder order) {
        return Response.status(Response.Status.CREATED)
                .entity(service.execute(order))
                .build();
    }
}
