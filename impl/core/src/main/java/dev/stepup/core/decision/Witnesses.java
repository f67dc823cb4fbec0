package dev.stepup.core.decision;

import dev.stepup.Aal;
import dev.stepup.CompletedMethod;
import dev.stepup.Requirement;
import dev.stepup.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which completed methods of a session bear witness to a requirement. */
final class Witnesses {

    private Witnesses() {}

    /** Whether any completed method carries the level and is allowed by its name. */
    static boolean exist(Requirement requirement, Aal level, Session session) {
        for (CompletedMethod method : session.methods()) {
            if (carries(method, requirement, level)) {
                return true;
            }
        }
        return false;
    }

    /** When the newest witness was completed; null without one, or where no witness has a time. */
    static @Nullable Instant newest(Requirement requirement, Aal level, Session session) {
        Instant newest = null;
        for (CompletedMethod method : session.methods()) {
            if (carries(method, requirement, level) && mayBeFresh(method, requirement)) {
                newest = later(newest, method.completed());
            }
        }
        return newest;
    }

    static boolean resistantExists(Session session) {
        for (CompletedMethod method : session.methods()) {
            if (method.phishingResistant()) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Instant newestResistant(Session session) {
        Instant newest = null;
        for (CompletedMethod method : session.methods()) {
            if (method.phishingResistant()) {
                newest = later(newest, method.completed());
            }
        }
        return newest;
    }

    private static boolean carries(CompletedMethod method, Requirement requirement, Aal level) {
        // At AAL1 every completed method will do: what it was worth does not matter, only that it was completed.
        return (level == Aal.AAL1 || method.level().isAtLeast(level))
                && (requirement.methods().isEmpty() || requirement.methods().contains(method.name()));
    }

    /** Who recovers an account has not shown a factor of it; a requirement may accept that, by name. */
    private static boolean mayBeFresh(CompletedMethod method, Requirement requirement) {
        return !method.recovery() || requirement.acceptsRecovery();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isAfter(other) ? one : other;
    }
}
