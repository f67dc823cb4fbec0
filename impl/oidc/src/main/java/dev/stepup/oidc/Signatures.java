package dev.stepup.oidc;

import dev.stepup.spi.RequestView;

/** Who says that a token is signed by its issuer. */
@FunctionalInterface
interface Signatures extends AutoCloseable {

    /**
     * Asked last of all that does not depend on the caller: a token that is refused for another reason costs nothing.
     *
     * @param deadline until when the caller waits, who may have asked the issuer for something else before
     */
    Verdict of(Jws token, RequestView request, Deadline deadline);

    @Override
    default void close() {}
}
