package dev.stepup.spi;

import dev.stepup.Session;
import java.util.List;

/**
 * What a provider found out about a caller. There are four answers and no exception: that nobody is signed in is not the
 * same as that nobody could say.
 */
public sealed interface Evidence {

    /**
     * A session.
     *
     * @param session the session
     * @param setCookies values of {@code Set-Cookie} headers that the backend sent along and that belong to the browser,
     *     for instance a renewed session cookie; usually none
     */
    record Present(Session session, List<String> setCookies) implements Evidence {
        public Present {
            setCookies = List.copyOf(setCookies);
        }

        /** A session, and no cookies. */
        public Present(Session session) {
            this(session, List.of());
        }
    }

    /** The credential stands for nobody: unknown, expired, revoked. */
    record Nobody() implements Evidence {}

    /**
     * There is a session at {@link dev.stepup.Aal#AAL1} whose owner has a second factor, and the backend does not show it
     * until that factor is there. It names nobody.
     */
    record Withheld() implements Evidence {}

    /**
     * Nobody could say: the backend refused, did not answer in time, or answered with what it should not.
     *
     * @param cause for the operator's log: what happened, without credential or personal data
     * @param retryAfterSeconds what the backend said about another try, in seconds; 0 if nothing
     */
    record Unavailable(String cause, int retryAfterSeconds) implements Evidence {
        /** Nothing is known about another try. */
        public Unavailable(String cause) {
            this(cause, 0);
        }
    }

    /** The only nobody there is. */
    Evidence NOBODY = new Nobody();

    /** The only withheld evidence there is. */
    Evidence WITHHELD = new Withheld();
}
