package dev.stepup.oidc;

import dev.stepup.spi.RequestView;

/** Who says that a token is signed by its issuer. */
@FunctionalInterface
interface Signatures {

    /** Asked last of all that does not depend on the caller: a token that is refused for another reason costs nothing. */
    Verdict of(Jws token, RequestView request);
}
