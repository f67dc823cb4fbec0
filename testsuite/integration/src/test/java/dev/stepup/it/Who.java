package dev.stepup.it;

/** Whose session it is, and how far it has come. */
public enum Who {
    /** No session. */
    NOBODY,
    /** A password, and nothing else to give. */
    AAL1,
    /** A password, and an authenticator app that has not been used. */
    AAL1_WITH_TOTP,
    /** A password and a code from the app, just now. */
    AAL2,
    /** The same, ten minutes ago. */
    AAL2_STALE,
    /** The same, ended by an administrator. */
    REVOKED
}
