package dev.stepup.core.session;

import dev.stepup.AccessDeniedException;
import dev.stepup.Denial;
import dev.stepup.Requirement;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The call that the present thread works for. It is a pointer for speed: set where a request (or vouched work) enters the
 * library, and always set back where it leaves.
 */
public final class CurrentCall {

    private static final Logger LOG = System.getLogger("dev.stepup");
    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    private CurrentCall() {}

    /** The call of this thread; empty outside a request. */
    public static Optional<Call> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The call of this thread.
     *
     * @param requirement what is asked of it, for the denial
     * @param target what is guarded, for the message
     * @throws AccessDeniedException outside a request
     */
    public static Call required(Requirement requirement, Object target) {
        Call call = CURRENT.get();
        if (call == null) {
            String message = SessionMessages.noRequest(Journal.describe(target), requirement.toString());
            // Not every server logs what is thrown, and no filter may be there that would.
            LOG.log(Level.WARNING, message);
            throw new AccessDeniedException(
                    Denial.of(Denial.Kind.DENY, Denial.Reason.NO_REQUEST, requirement), message);
        }
        return call;
    }

    /** Makes a call that of this thread; returns the one before, to be handed to {@link #restore}. */
    public static @Nullable Call enter(Call call) {
        Call before = CURRENT.get();
        CURRENT.set(call);
        return before;
    }

    /** Sets back what was there before. */
    public static void restore(@Nullable Call before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** Runs work for a call, and sets back what was there before. */
    public static <T> T with(Call call, Callable<T> work) throws Exception {
        Call before = enter(call);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }
}
