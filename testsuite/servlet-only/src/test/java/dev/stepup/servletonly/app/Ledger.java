package dev.stepup.servletonly.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;

/** No servlet, so that nothing stands before it here. */
@RequiresAal(RequiredAal.AAL2)
public class Ledger {

    /** Something worth guarding. */
    public int balance() {
        return 100;
    }
}
