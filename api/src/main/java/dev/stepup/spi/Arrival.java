package dev.stepup.spi;

import dev.stepup.Session;

/** What came of a trip. */
public sealed interface Arrival {

    /**
     * The trip has proven something. It is judged like all other evidence: that a trip ended well is no permit.
     *
     * @param session who came back, and how they were authenticated
     */
    record Proven(Session session) implements Arrival {}

    /**
     * Nothing was proven: the person gave up, the backend would not, or what came back does not hold.
     *
     * @param why what the person can do about it
     * @param cause for the operator's log: what happened, without credential or personal data
     */
    record Refused(Why why, String cause) implements Arrival {}

    /**
     * Nobody could say.
     *
     * @param cause for the operator's log: what happened, without credential or personal data
     */
    record Unavailable(String cause) implements Arrival {}

    /** Why nothing was proven. */
    enum Why {
        /** The person gave up, or was not let through. Another try may help. */
        DECLINED,
        /** The backend cannot meet what was asked. Another try will not help. */
        UNMET,
        /** What came back does not hold. */
        INVALID
    }
}
