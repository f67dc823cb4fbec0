package dev.stepup.event;

import dev.stepup.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A requirement is met for which the browser had been sent away.
 *
 * @param requirement what was asked
 * @param door which door asked first
 * @param target what was guarded: a path, or class and method
 * @param subjectId the subject's id at the provider
 * @param at when
 */
public record StepUpCompleted(
        Requirement requirement,
        Door door,
        String target,
        @Nullable String subjectId,
        Instant at) implements StepUpEvent {}
