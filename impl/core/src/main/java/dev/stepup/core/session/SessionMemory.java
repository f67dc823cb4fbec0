package dev.stepup.core.session;

import java.util.Optional;

/** What the application's own session remembers of its caller. It never begins one: where there is none, nothing is kept. */
public interface SessionMemory {

    /** No session, no memory. */
    SessionMemory NONE = new SessionMemory() {
        @Override
        public Optional<Subject> recall() {
            return Optional.empty();
        }

        @Override
        public boolean remember(Subject subject) {
            return true;
        }

        @Override
        public void forgetEverything() {}
    };

    /** Whom the session belongs to; empty without one, and for one that belongs to nobody yet. */
    Optional<Subject> recall();

    /**
     * The session belongs to this subject from now on, and has this level. Where the level has risen the session gets a new
     * id (ASVS 7.2.4); where that cannot be done now, the level is not yet remembered.
     *
     * @return false if it belongs to somebody else: then nothing is changed
     */
    boolean remember(Subject subject);

    /** Ends the session, with everything that the application keeps in it. */
    void forgetEverything();
}
