package dev.stepup.spi;

import dev.stepup.Aal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user could reach with the factors that they have enrolled. */
public sealed interface Reachable {

    /**
     * The backend told.
     *
     * @param level the highest level that the user could reach
     * @param possible every method that the user may possibly complete, or null where only the level is known. A method
     *     that is not in the set is certainly not enrolled
     */
    record Known(Aal level, @Nullable Set<String> possible) implements Reachable {
        public Known {
            possible = possible == null ? null : Set.copyOf(possible);
        }

        /** Only the level is known. */
        public Known(Aal level) {
            this(level, null);
        }

        /** Every method that the user may possibly complete; empty where only the level is known. */
        public Optional<Set<String>> methods() {
            return Optional.ofNullable(possible);
        }
    }

    /** This backend does not tell. */
    record NotTold() implements Reachable {}

    /**
     * The backend would tell, and did not answer.
     *
     * @param cause for the operator's log: what happened, without credential or personal data
     */
    record Failed(String cause) implements Reachable {}

    /** The only one of its kind. */
    Reachable NOT_TOLD = new NotTold();
}
