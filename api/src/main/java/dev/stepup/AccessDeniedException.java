package dev.stepup;

import jakarta.ejb.ApplicationException;

/**
 * A guarded call did not go on. The doors of the library turn it into the answer for the caller; an application need not
 * catch it, and should not swallow it.
 *
 * <p>It is unchecked and an EJB application exception that rolls back: it passes through session beans unwrapped and
 * unlogged, discards no bean, and a caller's half-done work is not committed. It has no stack trace, for it is an answer
 * and not a fault.
 */
@ApplicationException(inherited = true, rollback = true)
public class AccessDeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Denial denial;

    /** @param denial why */
    public AccessDeniedException(Denial denial) {
        this(denial, denial.reason() + " for " + denial.requirement());
    }

    /**
     * @param denial why
     * @param message for the operator; it names no person and carries no credential
     */
    public AccessDeniedException(Denial denial, String message) {
        super(message, null, false, false);
        this.denial = denial;
    }

    /** Why the call did not go on. */
    public Denial denial() {
        return denial;
    }
}
