package dev.stepup;

/** The call goes on. There is one permit, and it needs no reason. */
public enum Permit implements Decision {
    /** The only one. */
    PERMIT
}
