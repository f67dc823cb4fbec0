package dev.stepup.servlet;

import dev.stepup.AccessDeniedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a denial in what containers wrap around it: ServletException, EJBException, ExecutionException and their kin. */
final class Causes {

    private static final int DEEPEST = 16;

    private Causes() {}

    /** The denial that was thrown; empty for anything else. */
    static Optional<AccessDeniedException> denial(Throwable thrown) {
        @Nullable Throwable at = thrown;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof AccessDeniedException denied) {
                return Optional.of(denied);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
