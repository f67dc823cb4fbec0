package dev.stepup.event;

import dev.stepup.Decision;
import dev.stepup.Requirement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A requirement was judged. Fired as a CDI event, synchronously and on the caller's thread, once for each requirement of a
 * request, before the answer; an observer that throws does not change the decision.
 *
 * @param decision what came out
 * @param requirement what was asked
 * @param target what was guarded: a path, or class and method
 * @param subjectId the subject's id at the provider, or null where nobody is known
 * @param at when
 */
public record AccessJudged(
        Decision decision,
        Requirement requirement,
        String target,
        @Nullable String subjectId,
        Instant at) {

    /** The subject's id at the provider; empty where nobody is known. */
    public Optional<String> subject() {
        return Optional.ofNullable(subjectId);
    }
}
