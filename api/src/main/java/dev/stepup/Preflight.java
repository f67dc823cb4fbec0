package dev.stepup;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a requirement would come to now, without asking for it.
 *
 * @param decision the very decision that {@link StepUp#require} would take now
 * @param fresh for a permit with a maximum age: the last instant at which the same session is still permitted; null
 *     otherwise
 */
public record Preflight(Decision decision, @Nullable Instant fresh) {

    /** Whether the caller would be sent away to complete a factor. */
    public boolean wouldStepUp() {
        return decision instanceof Denial denial && denial.kind() == Denial.Kind.STEP_UP;
    }

    /** The last instant at which the same session is still permitted; empty for a denial and where no age is asked. */
    public Optional<Instant> freshUntil() {
        return Optional.ofNullable(fresh);
    }
}
