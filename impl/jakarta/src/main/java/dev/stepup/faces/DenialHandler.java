package dev.stepup.faces;

import dev.stepup.AccessDeniedException;
import dev.stepup.servlet.Causes;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.SystemEvent;
import java.util.Optional;

/**
 * Throws a denial on to the filter instead of queueing it. What is queued would be handled: written into a partial response
 * as an error, shown on the error page of the development stage, or whatever a handler of the application does. Nothing
 * further of the request is run, and no handler sees the denial, wherever in the chain it stands.
 */
final class DenialHandler extends ExceptionHandlerWrapper {

    DenialHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void processEvent(SystemEvent event) {
        if (event instanceof ExceptionQueuedEvent queued) {
            Optional<AccessDeniedException> denied =
                    Causes.denial(queued.getContext().getException());
            if (denied.isPresent()) {
                throw denied.get();
            }
        }
        super.processEvent(event);
    }
}
