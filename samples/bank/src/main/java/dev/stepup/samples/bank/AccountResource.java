package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.StepUp;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The caller's account. */
@Path("account")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RequiresAal(RequiredAal.AAL1)
public class AccountResource {

    @Inject
    StepUp stepUp;

    @Inject
    Ledger ledger;

    /** What the account comes to. */
    @GET
    public Account account() {
        return Account.of(ledger.transfers(stepUp.current().orElseThrow()));
    }
}
