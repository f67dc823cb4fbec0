package dev.stepup.servlet;

import dev.stepup.core.session.Keep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The application's HTTP session, as far as providers keep something in it: strings, each an attribute of its own. A session
 * whose id came in the URL is none: a link could bring anybody into the session of who has made it, and be signed in there.
 */
final class HttpSessionKeep implements Keep {

    private static final String PREFIX = "dev.stepup.kept.";

    /** Sessions cannot take an attribute out and tell what it was in one step. */
    private static final ReentrantLock TAKING = new ReentrantLock();

    private final HttpServletRequest request;

    HttpSessionKeep(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Optional<String> get(String name) {
        HttpSession session = session();
        return session == null ? Optional.empty() : get(session, PREFIX + name);
    }

    @Override
    public Optional<String> take(String name) {
        HttpSession session = session();
        if (session == null) {
            return Optional.empty();
        }
        TAKING.lock();
        try {
            Optional<String> text = get(session, PREFIX + name);
            session.removeAttribute(PREFIX + name);
            return text;
        } catch (IllegalStateException e) {
            return Optional.empty(); // invalidated meanwhile
        } finally {
            TAKING.unlock();
        }
    }

    @Override
    public void put(String name, String text) {
        if (!put(PREFIX + name, text, request)) {
            put(PREFIX + name, text, request);
        }
    }

    /** False if it has to be tried once more: what was invalidated meanwhile is followed by another session. */
    private static boolean put(String name, String text, HttpServletRequest request) {
        try {
            request.getSession().setAttribute(name, text);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public Map<String, String> all(String prefix) {
        Map<String, String> found = new TreeMap<>();
        HttpSession session = session();
        if (session != null) {
            try {
                Collections.list(session.getAttributeNames()).stream()
                        .filter(name -> name.startsWith(PREFIX + prefix))
                        .forEach(name ->
                                get(session, name).ifPresent(text -> found.put(name.substring(PREFIX.length()), text)));
            } catch (IllegalStateException e) {
                return Map.of(); // invalidated meanwhile
            }
        }
        return found;
    }

    @Override
    public void renew() {
        try {
            HttpSession session = session();
            // Some containers take the id that the browser names for a session that they begin.
            if (session != null && (!session.isNew() || session.getId().equals(request.getRequestedSessionId()))) {
                request.changeSessionId();
            }
        } catch (IllegalStateException e) {
            // There is none, or it has been invalidated meanwhile: then nobody knows its id.
        }
    }

    private @Nullable HttpSession session() {
        try {
            return request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
        } catch (IllegalStateException e) {
            return null; // the request is over
        }
    }

    private static Optional<String> get(HttpSession session, String name) {
        try {
            return session.getAttribute(name) instanceof String text ? Optional.of(text) : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.empty(); // invalidated
        }
    }
}
