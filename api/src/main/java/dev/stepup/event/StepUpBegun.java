package dev.stepup.event;

import dev.stepup.Denial;
import dev.stepup.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document was sent away to complete something: its caller is expected back.
 *
 * @param denial what the caller has to do: {@code LOGIN}, {@code STEP_UP} or {@code ENROL}, and why
 * @param door which door asked first
 * @param target what was guarded: a path, or class and method
 * @param subjectId the subject's id at the provider, or null where nobody is known
 * @param at when
 */
public record StepUpBegun(
        Denial denial, Door door, String target, @Nullable String subjectId, Instant at) implements StepUpEvent {

    @Override
    public Requirement requirement() {
        return denial.requirement();
    }
}
