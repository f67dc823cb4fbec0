package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import java.util.Optional;

/** The login by which the container knows its caller. */
interface ContainerLogin {

    /** What came of asking the container to sign somebody in. */
    enum Began {
        /** It has answered the request by itself. */
        ANSWERED,
        /** Somebody is signed in already. */
        SIGNED_IN,
        /** The container, or the issuer, does not let them in. */
        FAILED
    }

    /** The ID token of the caller, as the issuer has written it; empty for nobody. Begins no session. */
    Optional<String> idToken(RequestView request);

    /** Signs the caller in. */
    Began begin(RequestView request);
}
