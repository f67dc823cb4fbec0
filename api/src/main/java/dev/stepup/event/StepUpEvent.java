package dev.stepup.event;

import dev.stepup.Requirement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a requirement. Fired as a CDI event, synchronously and on the caller's thread; an observer of
 * this type hears of everything. Each is fired once for a requirement and a request, after what it tells of is settled: an
 * observer that throws changes nothing, for the caller or for other requests.
 *
 * <p>The only personal datum is the subject's id at the provider; there is no credential in an event, and no address.
 */
public sealed interface StepUpEvent
        permits AccessJudged, StepUpAbandoned, StepUpBegun, StepUpCompleted, SubjectChanged {

    /** What was asked. */
    Requirement requirement();

    /** Which door asked first. */
    Door door();

    /** What was guarded: a path, or class and method. */
    String target();

    /** The subject's id at the provider, or null where nobody is known. */
    @Nullable
    String subjectId();

    /** When: the one time by which everything in a request is judged. */
    Instant at();

    /** The subject's id at the provider; empty where nobody is known. */
    default Optional<String> subject() {
        return Optional.ofNullable(subjectId());
    }
}
