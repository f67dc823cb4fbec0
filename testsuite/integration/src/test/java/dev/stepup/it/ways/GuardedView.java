package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;

/** Guards whoever implements it. */
@RequiresAal(RequiredAal.AAL2)
public interface GuardedView {
    String look();
}
