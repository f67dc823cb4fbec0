package dev.stepup.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/**
 * Puts {@link DenialHandler} around the exception handler of Jakarta Faces, and inside those of the application. Faces finds
 * it as a service: a {@code faces-config.xml} in the library would make every application one with Faces.
 */
public final class DenialHandlerFactory extends ExceptionHandlerFactory {

    public DenialHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new DenialHandler(getWrapped().getExceptionHandler());
    }
}
