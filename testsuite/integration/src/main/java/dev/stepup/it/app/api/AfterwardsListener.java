package dev.stepup.it.app.api;

import dev.stepup.AccessDeniedException;
import dev.stepup.StepUp;
import dev.stepup.it.app.test.Reached;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Asks for the session when the request has left all filters, on the thread that has worked for it. */
@WebListener
public class AfterwardsListener implements ServletRequestListener {

    @Inject
    StepUp stepUp;

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if ("afterwards".equals(event.getServletRequest().getParameter("ask"))) {
            Reached.at(told());
        }
    }

    private String told() {
        try {
            return stepUp.current().isPresent() ? "somebody" : "nobody";
        } catch (AccessDeniedException denied) {
            return denied.denial().reason().name();
        }
    }
}
