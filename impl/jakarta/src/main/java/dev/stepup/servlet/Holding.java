package dev.stepup.servlet;

import dev.stepup.servlet.server.DefaultServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** What becomes of a response while a servlet has it: whether it is held, and what is done that was put off. */
sealed interface Holding {

    Logger LOG = System.getLogger("dev.stepup");

    /** The response for the servlet. */
    HttpServletResponse response();

    /**
     * The servlet has come back with something thrown.
     *
     * @return whether it has answered all the same, by a redirect or an error
     */
    default boolean thrown(Throwable thrown) {
        return false;
    }

    /** The servlet has come back. */
    default void back(RequestCall call) throws IOException, ServletException {}

    static Holding of(HttpServletRequest request, HttpServletResponse response) {
        Optional<HeldResponse> outer = outer(request, response);
        if (outer.isEmpty()) {
            return DefaultServlet.isAskedFor(request)
                    ? new None(response)
                    : new Here(request, HeldResponse.of(request, response));
        }
        PutOff putOff = outer.get().putOff();
        return switch (request.getDispatcherType()) {
            case INCLUDE -> new Included(response, putOff, putOff.includes(true));
            case FORWARD ->
                ServletExchange.isDenied(request) ? new None(response) : new Forwarded(request, response, putOff);
            default -> new None(response);
        };
    }

    /** The one that holds it already. A wrapper around that may close it whatever is thrown; not while it is included. */
    private static Optional<HeldResponse> outer(HttpServletRequest request, HttpServletResponse response) {
        return request.getDispatcherType() == DispatcherType.INCLUDE
                ? HeldResponse.around(response)
                : Optional.of(response)
                        .filter(HeldResponse.class::isInstance)
                        .map(HeldResponse.class::cast)
                        .filter(held -> held.putOff().isHeld());
    }

    /** Whether the response belongs to a denial: it has been answered, or will be, or the connection ends. */
    private static boolean isSettled(HttpServletRequest request) {
        return DenialAnswer.isGiven(request)
                || CutOff.isDemanded(request)
                || CutOff.untold(request).isPresent();
    }

    /** Not held, or by somebody else. */
    record None(HttpServletResponse response) implements Holding {}

    /** Held for this servlet. */
    record Here(HttpServletRequest request, HeldResponse response) implements Holding {

        /** It may be a denial, or stand in the place of one: no page comes of it. */
        @Override
        public boolean thrown(Throwable thrown) {
            if (Causes.denial(thrown).isPresent() || isSettled(request)) {
                response.putOff().drop();
                return false;
            }
            boolean answered = false;
            try {
                answered = response.putOff().releaseAnswer();
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "what was put off", e);
            }
            if (!answered && isToBeTakenBack()) {
                takeBack();
            }
            return answered;
        }

        private void takeBack() {
            try {
                response.resetBuffer();
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "what was written", e); // it is on its way, or in other hands
            }
        }

        private boolean isToBeTakenBack() {
            return CutOff.isUnanswered(request)
                    && request.getDispatcherType() != DispatcherType.INCLUDE
                    && !request.isAsyncStarted()
                    && !response.isCommitted();
        }

        /** Some that a servlet has called keep a denial to themselves. */
        @Override
        public void back(RequestCall call) throws IOException, ServletException {
            if (!isSettled(request)) {
                response.putOff().release();
                return;
            }
            response.putOff().drop();
            Optional<Throwable> untold = CutOff.untold(request);
            if (untold.isPresent()) {
                DenialAnswer.giveOrCutOff(untold.get(), call);
                CutOff.forget(request);
                if (!DenialAnswer.isGiven(request)) {
                    throw new ServletException(untold.get()); // for the outermost filter
                }
            }
        }
    }

    /** Some servers end a response when a forward is back: what was put off there cannot wait for who has forwarded. */
    record Forwarded(HttpServletRequest request, HttpServletResponse response, PutOff putOff) implements Holding {

        @Override
        public boolean thrown(Throwable thrown) {
            putOff.undoPage();
            return false;
        }

        @Override
        public void back(RequestCall call) throws IOException {
            if (!isSettled(request) && !request.isAsyncStarted()) {
                putOff.take();
            }
        }
    }

    /** What is included neither redirects nor reports errors; some servers have it tell so by a response further inside. */
    record Included(HttpServletResponse response, PutOff putOff, boolean before) implements Holding {

        @Override
        public boolean thrown(Throwable thrown) {
            putOff.undoPage();
            putOff.includes(before);
            return false;
        }

        @Override
        public void back(RequestCall call) {
            putOff.includes(before);
        }
    }
}
