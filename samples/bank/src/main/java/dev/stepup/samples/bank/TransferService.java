package dev.stepup.samples.bank;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.Session;
import dev.stepup.StepUp;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Moves money. The guard stands where the work is done, so it holds for the form and for the API alike. */
@Stateless
@RequiresAal(RequiredAal.AAL2)
public class TransferService {

    @Inject
    StepUp stepUp;

    @Inject
    Ledger ledger;

    /** Moves the money at once; the order is valid. */
    public Transfer execute(TransferOrder order) {
        Transfer transfer = new Transfer(order.to(), order.amount().setScale(2), Instant.now());
        ledger.add(owner(), transfer);
        return transfer;
    }

    /** The caller's own transfers, oldest first. */
    public List<Transfer> transfers() {
        return ledger.transfers(owner());
    }

    private Session owner() {
        return stepUp.current().orElseThrow();
    }
}
