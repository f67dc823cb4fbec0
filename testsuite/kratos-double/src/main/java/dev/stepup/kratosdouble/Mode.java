package dev.stepup.kratosdouble;

/** What a session must have before the server tells whose it is. */
public enum Mode {
    /** A first factor. The application looks at the level itself. */
    LAX,
    /** The highest level that the identity can reach: who has a second factor must have given it. */
    STRICT
}
