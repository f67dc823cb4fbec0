package dev.stepup.core.decision;

import dev.stepup.Decision;
import dev.stepup.Denial;
import dev.stepup.Permit;

/** What {@link Decider#decide} comes to: a decision, or the wish to know what the user could reach. */
public sealed interface Outcome {

    /** Decided. */
    record Decided(Decision decision) implements Outcome {}

    /** The caller asks the provider once what the user could reach, and decides again with that. */
    record NeedsReachable() implements Outcome {}

    /** A decided permit. */
    Outcome PERMITTED = new Decided(Permit.PERMIT);

    /** The only one of its kind. */
    Outcome NEEDS_REACHABLE = new NeedsReachable();

    /** A decided denial. */
    static Outcome denied(Denial denial) {
        return new Decided(denial);
    }
}
