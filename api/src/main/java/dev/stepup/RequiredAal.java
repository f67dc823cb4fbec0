package dev.stepup;

/**
 * The level that an operation asks for: a fixed one, or the highest that the caller could reach. The counterpart of
 * Ory Kratos' {@code required_aal}.
 */
public enum RequiredAal {
    /** Somebody who is signed in. */
    AAL1,
    /** A second factor, from everybody. A user who has none is never let in. */
    AAL2,
    /** A hardware-bound second factor, from everybody. With a provider that cannot produce it the deployment fails. */
    AAL3,
    /**
     * The highest level that this user can reach with the factors they have enrolled, and at least {@link #AAL1}: a user
     * with a second factor has to use it, a user without one is let in with the first. Where the provider cannot tell what
     * a user can reach, the key {@code stepup.highest-available.when-unknown} says what is asked: {@code aal2} (the
     * default) or {@code current} (what the session has).
     */
    HIGHEST_AVAILABLE
}
