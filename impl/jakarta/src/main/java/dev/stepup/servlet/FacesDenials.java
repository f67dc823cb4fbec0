package dev.stepup.servlet;

import dev.stepup.AccessDeniedException;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a denial pass the exception handling of Jakarta Faces. What is thrown in its life cycle is queued, and would be
 * handled: written into a partial response as an error, shown on the error page of the development stage, or whatever a
 * handler of the application does. Here a denial is taken from the queue and thrown on, so that nothing further of the
 * request is run and no handler sees it.
 *
 * <p>No type of Faces is a supertype here or stands in a signature, and there is no {@code faces-config.xml}: servers take
 * any of these for the sign of an application that uses Faces, and would start it in all.
 */
final class FacesDenials {

    private static final String SERVLET = "jakarta.faces.webapp.FacesServlet";

    private FacesDenials() {}

    /** Whether the application has Faces; only then are its classes there for sure. */
    static boolean concern(ServletContext servletContext) {
        return servletContext.getServletRegistrations().values().stream()
                .anyMatch(servlet -> SERVLET.equals(servlet.getClassName()));
    }

    /** To be called once, when Faces has come up. */
    static void passOn() {
        ApplicationFactory faces = (ApplicationFactory) FactoryFinder.getFactory(FactoryFinder.APPLICATION_FACTORY);
        Object listener = Proxy.newProxyInstance(
                FacesDenials.class.getClassLoader(), new Class<?>[] {SystemEventListener.class}, FacesDenials::called);
        faces.getApplication().subscribeToEvent(ExceptionQueuedEvent.class, (SystemEventListener) listener);
    }

    private static @Nullable Object called(Object listener, Method method, Object @Nullable [] arguments) {
        Object argument = arguments == null ? null : arguments[0];
        return switch (method.getName()) {
            case "processEvent" -> {
                process(argument);
                yield null;
            }
            case "isListenerForSource" -> true;
            case "equals" -> listener == argument;
            case "hashCode" -> System.identityHashCode(listener);
            default -> FacesDenials.class.getName();
        };
    }

    private static void process(@Nullable Object event) {
        if (event instanceof ExceptionQueuedEvent queued) {
            Optional<AccessDeniedException> denied =
                    Causes.denial(queued.getContext().getException());
            if (denied.isPresent()) {
                forgetDenials();
                throw denied.get();
            }
        }
    }

    /** What is queued need not be the event that listeners see; it is of the same exception. */
    private static void forgetDenials() {
        Iterator<ExceptionQueuedEvent> unhandled = FacesContext.getCurrentInstance()
                .getExceptionHandler()
                .getUnhandledExceptionQueuedEvents()
                .iterator();
        while (unhandled.hasNext()) {
            if (Causes.denial(unhandled.next().getContext().getException()).isPresent()) {
                unhandled.remove();
            }
        }
    }
}
