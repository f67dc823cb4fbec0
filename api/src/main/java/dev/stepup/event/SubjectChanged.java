package dev.stepup.event;

import dev.stepup.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else came than the one whom the application's own session belongs to, or who was sent away. That session is
 * invalidated by now, and the caller is denied once.
 *
 * @param requirement what was asked
 * @param door which door asked first
 * @param target what was guarded: a path, or class and method
 * @param subjectId the id of who came, at the provider
 * @param at when
 */
public record SubjectChanged(
        Requirement requirement,
        Door door,
        String target,
        @Nullable String subjectId,
        Instant at) implements StepUpEvent {}
