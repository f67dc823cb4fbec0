package dev.stepup.servlet;

import dev.stepup.core.session.Call;
import dev.stepup.core.session.CurrentCall;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.function.Consumer;

/**
 * Sees to it that an HTTP session which is begun during a request belongs to the caller of that request, and that a denial
 * on another thread ends the connection if it comes late.
 */
final class EndOfRequest implements AsyncListener {

    /** The one that listens to what has been started last. */
    private static final String LISTENING = EndOfRequest.class.getName();

    private final HttpServletRequest request;
    private final Call call;

    private EndOfRequest(HttpServletRequest request, Call call) {
        this.request = request;
        this.call = call;
    }

    /** The filter is left; where the request goes on elsewhere, what is done there counts as well. */
    static void of(HttpServletRequest request, Call call) {
        call.end();
        whereItGoesOn(request, async -> {
            if (!isListening(request, call)) {
                new EndOfRequest(request, call).listen(async);
            }
        });
    }

    /** The request has come back to the filter: listeners are not kept from one start to the next. */
    static void comesBack(HttpServletRequest request) {
        request.removeAttribute(LISTENING);
    }

    /** A request may come back many times, and one listener is enough. */
    private static boolean isListening(HttpServletRequest request, Call call) {
        return request.getAttribute(LISTENING) instanceof EndOfRequest listener && listener.call.equals(call);
    }

    private void listen(AsyncContext async) {
        async.addListener(this);
        request.setAttribute(LISTENING, this);
    }

    /** Who is denied has been told all there is: what was begun to go on elsewhere would keep the connection. */
    static void now(HttpServletRequest request) {
        whereItGoesOn(request, AsyncContext::complete);
    }

    private static void whereItGoesOn(HttpServletRequest request, Consumer<AsyncContext> what) {
        if (request.isAsyncStarted()) {
            try {
                what.accept(request.getAsyncContext());
            } catch (IllegalStateException e) {
                // It has come to its end on another thread meanwhile.
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // First: whatever a store of sessions throws, half a page must not pass for a whole one.
        if (CutOff.isDemanded(request)) {
            CutOff.now(request);
        }
        call.end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
        listen(event.getAsyncContext());
    }

    /** Hears of a session when it is begun: its id may be on its way long before the request ends. */
    static final class Beginning implements HttpSessionListener {

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            CurrentCall.get()
                    .flatMap(Call::subject)
                    .ifPresent(owner -> HttpSessionMemory.begin(event.getSession(), owner));
        }
    }
}
