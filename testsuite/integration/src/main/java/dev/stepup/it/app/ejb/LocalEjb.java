package dev.stepup.it.app.ejb;

import dev.stepup.it.app.test.Reached;
import jakarta.ejb.Stateless;

/** Bears no annotation of its own. */
@Stateless
public class LocalEjb implements LocalView {

    @Override
    public String call() {
        return Reached.at("LocalEjb");
    }
}
