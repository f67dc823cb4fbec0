package dev.stepup;

import java.io.Serializable;
import java.util.Set;

/**
 * Why a call does not go on, and what would help. Immutable; it names no person and carries no credential.
 *
 * @param kind what would help
 * @param reason why
 * @param requirement what was asked, as far as this denial is concerned
 * @param missing what the session lacks; meaningful for {@link Kind#STEP_UP} and {@link Kind#ENROL}
 * @param retryAfterSeconds for {@link Kind#UNAVAILABLE}: when it is worth another try, in seconds; 0 otherwise
 */
public record Denial(Kind kind, Reason reason, Requirement requirement, Missing missing, int retryAfterSeconds)
        implements Decision, Serializable {

    /** What would help. */
    public enum Kind {
        /** The caller has to sign in. */
        LOGIN,
        /** The caller has to complete a further factor, or one of them afresh. */
        STEP_UP,
        /** The caller has no factor that would do, and may enrol one. */
        ENROL,
        /** Nothing that the caller could add now would help. */
        DENY,
        /** Nobody knows: the identity backend did not answer. It says nothing about the caller. */
        UNAVAILABLE
    }

    /** Why. */
    public enum Reason {
        /** Nobody, or a session that is over. */
        NO_SESSION,
        /** The session's level is below the one asked for. */
        LEVEL_TOO_LOW,
        /** The method that carries the level is too old, or its time is unknown. */
        TOO_OLD,
        /** No completed method that carries the level is one of those allowed, or none resists phishing. */
        METHOD_NOT_ACCEPTED,
        /** The session contains a method that is denied. */
        DENIED_METHOD,
        /** The user has enrolled no factor that could reach what is asked. */
        NO_SUITABLE_FACTOR,
        /** Somebody else than before: what the application remembers in its session is not theirs. */
        SUBJECT_CHANGED,
        /** The identity backend says that the caller has not completed what was asked, or could not. */
        DECLINED,
        /** A caller came back from no trip that is known in this browser: too late, twice, or never begun here. */
        TRIP_UNKNOWN,
        /** No configured provider can produce what is asked. */
        UNSATISFIABLE,
        /** The identity backend did not answer, or not as it should. */
        BACKEND_UNAVAILABLE,
        /** There is no request on this thread, so there is no session to judge. See {@link StepUp#callWith}. */
        NO_REQUEST
    }

    /**
     * The factor that is missing.
     *
     * @param level the level that it has to carry; {@link Aal#AAL1} where any level will do
     * @param methods the names of the methods that would do; empty for every method
     * @param phishingResistant whether it has to resist phishing
     */
    public record Missing(Aal level, Set<String> methods, boolean phishingResistant) implements Serializable {

        /** Nothing that a factor could help. */
        public static final Missing NOTHING = new Missing(Aal.AAL0, Set.of(), false);

        public Missing {
            methods = Set.copyOf(methods);
        }
    }

    /** A denial that no factor helps against. */
    public static Denial of(Kind kind, Reason reason, Requirement requirement) {
        return new Denial(kind, reason, requirement, Missing.NOTHING, 0);
    }
}
