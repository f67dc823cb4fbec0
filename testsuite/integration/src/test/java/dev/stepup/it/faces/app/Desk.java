package dev.stepup.it.faces.app;

import dev.stepup.AccessDeniedException;
import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import dev.stepup.it.app.test.Reached;
import jakarta.ejb.EJB;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The bean behind the pages, one for each view that is open. */
@Named
@ViewScoped
public class Desk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Vault vault;

    @EJB
    private VaultEjb ejb;

    private String message = "nothing yet";
    private boolean shown;

    public void byBean() {
        message = vault.open();
    }

    public void byEjb() {
        message = ejb.open();
    }

    @RequiresAal(RequiredAal.AAL2)
    public void byItself() {
        message = Reached.at("Desk.byItself");
    }

    public void show() {
        shown = true;
    }

    public void withoutPassword() {
        message = vault.openWithoutPassword();
    }

    public void caught() {
        try {
            message = vault.open();
        } catch (AccessDeniedException e) {
            message = "not without " + e.denial().requirement();
        }
    }

    public void afterwards() {
        message = Reached.at("Desk.afterwards");
    }

    public void check(FacesContext context, UIComponent component, Object value) {
        message = vault.open() + value;
    }

    public String getInput() {
        return "";
    }

    public void setInput(String input) {
        message = vault.open() + input;
    }

    public String getUnguarded() {
        return "";
    }

    public void setUnguarded(String input) {}

    public String getMessage() {
        return message;
    }

    public boolean isShown() {
        return shown;
    }

    /** More than fits a buffer. */
    public String getFiller() {
        return "one half ".repeat(20_000);
    }
}
