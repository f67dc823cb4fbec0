package dev.stepup.tck;

/** What a backend can be brought to do in a test. */
public enum Ability {
    /** A session can be ended before its time. Self-contained tokens cannot. */
    REVOKE,
    /** A session can be opened whose methods were completed some time ago. Without it they are completed as it is opened. */
    PAST,
    /** The backend can be put out of order, and that shows at the next question. */
    FAIL,
    /** A browser can be sent to the backend, to sign in and to step up. */
    TRIPS,
    /** A browser can be led through the backend to where it comes back to the provider's callback. */
    CALLBACK
}
