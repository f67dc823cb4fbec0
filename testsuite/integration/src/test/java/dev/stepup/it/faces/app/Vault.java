package dev.stepup.it.faces.app;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the pages call. */
@Named
@ApplicationScoped
public class Vault {

    @RequiresAal(RequiredAal.AAL2)
    public String open() {
        return Reached.at("Vault.open");
    }

    /** For value expressions. */
    @RequiresAal(RequiredAal.AAL2)
    public String getContent() {
        return Reached.at("Vault.content");
    }

    @RequiresAal(value = RequiredAal.AAL1, deniedMethods = "password")
    public String openWithoutPassword() {
        return Reached.at("Vault.openWithoutPassword");
    }
}
