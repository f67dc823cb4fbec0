package dev.stepup.it.faces.app;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** An application's own exception handler, where a request asks for it: whatever is thrown leads to its error page. */
public final class OwnHandlerFactory extends ExceptionHandlerFactory {

    public OwnHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new OwnHandler(getWrapped().getExceptionHandler());
    }

    private static final class OwnHandler extends ExceptionHandlerWrapper {

        OwnHandler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            ExternalContext external = context.getExternalContext();
            if (external.getRequestHeaderMap().containsKey("Own-Handler")) {
                Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                if (events.hasNext()) {
                    events.next();
                    events.remove();
                    redirect(external, context);
                }
            }
            super.handle();
        }

        private static void redirect(ExternalContext external, FacesContext context) {
            try {
                external.redirect(external.getRequestContextPath() + "/error.xhtml");
                context.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
