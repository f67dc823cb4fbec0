package dev.stepup.it.app.ejb;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.Local;

/** A view whose methods are guarded. */
@Local
public interface LocalView {

    @RequiresAal(RequiredAal.AAL2)
    String call();
}
