package dev.stepup.it.app.bean;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Guarded before its transaction begins. */
@ApplicationScoped
@Transactional
public class TransactionalBean {

    @RequiresAal(RequiredAal.AAL2)
    public String call() {
        return Reached.at("TransactionalBean");
    }
}
