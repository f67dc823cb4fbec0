package dev.stepup.it.app.ejb;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Singleton;

/** Guarded as a class. */
@Singleton
@RequiresAal(RequiredAal.AAL2)
public class SingletonEjb {

    public String call() {
        return Reached.at("SingletonEjb");
    }
}
