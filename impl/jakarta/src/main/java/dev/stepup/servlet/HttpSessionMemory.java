package dev.stepup.servlet;

import dev.stepup.Aal;
import dev.stepup.core.session.SessionMemory;
import dev.stepup.core.session.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The application's HTTP session, as far as its owner is concerned: a string among its attributes. It is never begun here;
 * a stateless application stays so.
 */
final class HttpSessionMemory implements SessionMemory {

    private static final String ATTRIBUTE = "dev.stepup.subject";

    /** Two first requests at once have one winner, and a level that rises has its new id once. */
    private static final ReentrantLock CLAIM = new ReentrantLock();

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    HttpSessionMemory(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /**
     * A session that is being begun belongs to who begins it: before anybody else can come with its id. Its level is not
     * remembered yet, for the container may have taken the id that the browser named.
     */
    static void begin(HttpSession session, Subject owner) {
        session.setAttribute(ATTRIBUTE, owner.at(Aal.AAL0).text());
    }

    @Override
    public Optional<Subject> recall() {
        HttpSession session = session();
        return session == null ? Optional.empty() : recall(session);
    }

    @Override
    public boolean remember(Subject subject) {
        HttpSession session = session();
        if (session == null || recall(session).equals(Optional.of(subject))) {
            return true;
        }
        boolean renew;
        CLAIM.lock();
        try {
            Optional<Subject> before = recall(session);
            if (before.isPresent() && !before.get().isSameAs(subject)) {
                return false;
            }
            Aal level = before.map(Subject::level).orElse(Aal.AAL0);
            boolean risen = level.compareTo(subject.level()) < 0 && isKnownOutside(session);
            renew = risen && !response.isCommitted();
            session.setAttribute(ATTRIBUTE, (risen && !renew ? subject.at(level) : subject).text());
        } catch (IllegalStateException e) {
            return true; // it has been invalidated meanwhile: there is nothing to guard
        } finally {
            CLAIM.unlock();
        }
        if (renew) {
            renew();
        }
        return true;
    }

    /** An id that nobody was told yet needs no other. Some containers take the id that the browser names. */
    private boolean isKnownOutside(HttpSession session) {
        return !session.isNew() || session.getId().equals(request.getRequestedSessionId());
    }

    private void renew() {
        try {
            request.changeSessionId();
        } catch (IllegalStateException e) {
            // Invalidated meanwhile, or the response has been committed: then there is no id to be stolen, or none to
            // give.
        }
    }

    @Override
    public void forgetEverything() {
        HttpSession session = session();
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // Somebody was faster.
            }
        }
    }

    private @Nullable HttpSession session() {
        try {
            return request.getSession(false);
        } catch (IllegalStateException e) {
            return null; // the request is over
        }
    }

    private static Optional<Subject> recall(HttpSession session) {
        try {
            return session.getAttribute(ATTRIBUTE) instanceof String text
                    ? Optional.of(Subject.parse(text))
                    : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.empty(); // invalidated
        }
    }
}
