package dev.stepup.event;

import dev.stepup.Decision;
import dev.stepup.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A requirement was judged: a permit, or a denial whose kind says what would help, or that the backend did not answer.
 * Fired before the answer.
 *
 * @param decision what came out
 * @param requirement what was asked
 * @param door which door asked first
 * @param target what was guarded: a path, or class and method
 * @param subjectId the subject's id at the provider, or null where nobody is known
 * @param at when
 */
public record AccessJudged(
        Decision decision,
        Requirement requirement,
        Door door,
        String target,
        @Nullable String subjectId,
        Instant at) implements StepUpEvent {}
