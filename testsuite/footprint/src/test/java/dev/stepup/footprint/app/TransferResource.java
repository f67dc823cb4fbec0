package dev.stepup.footprint.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The way to the bean. */
@Path("transfer")
public class TransferResource {

    @Inject
    private Transfers transfers;

    @GET
    public String get() {
        return transfers.transfer();
    }
}
