package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import java.util.concurrent.Future;

/** Runs on a thread of the container, for nobody in particular. */
@Stateless
public class ErrandEjb {

    @Asynchronous
    @RequiresAal(RequiredAal.AAL2)
    public Future<String> later() {
        return new AsyncResult<>("reached");
    }
}
