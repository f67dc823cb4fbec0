package dev.stepup.oidc;

/** How an issuer is asked. */
@FunctionalInterface
interface Transport extends AutoCloseable {

    /**
     * Asks once, without redirects, cookies, proxy and credentials but the given headers. It returns by the deadline, throws
     * nothing, and restores the interrupt flag of a thread that is interrupted meanwhile.
     */
    Answer ask(Question question, Deadline deadline);

    @Override
    default void close() {}
}
