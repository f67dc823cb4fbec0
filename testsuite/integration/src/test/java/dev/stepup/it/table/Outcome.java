package dev.stepup.it.table;

/** What a caller is told, in the words of the contract. */
public enum Outcome {
    PERMIT,
    LOGIN,
    /** STEP_UP, for the level is too low. */
    STEP_UP,
    /** STEP_UP, for the factor is too old. */
    REFRESH,
    DENY
}
