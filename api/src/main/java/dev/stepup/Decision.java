package dev.stepup;

/** The answer to the one question of the library: may this caller do this now? Never null. */
public sealed interface Decision permits Permit, Denial {

    /** Whether the call goes on. */
    default boolean isPermit() {
        return this == Permit.PERMIT;
    }
}
