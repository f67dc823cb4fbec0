package dev.stepup.event;

import dev.stepup.Denial;
import dev.stepup.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller came back twice without what was asked, and is not sent away again: a page says so.
 *
 * @param denial what was still missing
 * @param door which door asked first
 * @param target what was guarded: a path, or class and method
 * @param subjectId the subject's id at the provider, or null where nobody is known
 * @param at when
 */
public record StepUpAbandoned(
        Denial denial, Door door, String target, @Nullable String subjectId, Instant at) implements StepUpEvent {

    @Override
    public Requirement requirement() {
        return denial.requirement();
    }
}
