package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verified by the container, by MicroProfile JWT: the caller's principal is the very token that was presented. Nothing else
 * is taken from the principal. What its API makes of a claim differs from what the token says: amr is declared as one text,
 * and a missing auth_time may come as 0. The only class that knows that API and that of servlets: both may be missing.
 */
final class ContainerSignatures implements Signatures {

    /**
     * Whether the server has what is needed.
     *
     * @throws LinkageError if it has not
     */
    static boolean isPossible() {
        return HttpServletRequest.class.isInterface() && JsonWebToken.class.isInterface();
    }

    @Override
    public Verdict of(Jws token, RequestView request) {
        return request.unwrap(HttpServletRequest.class)
                        .map(HttpServletRequest::getUserPrincipal)
                        .filter(JsonWebToken.class::isInstance)
                        .map(principal -> ((JsonWebToken) principal).getRawToken())
                        .filter(token.compact()::equals)
                        .isPresent()
                ? Verdict.GOOD
                : Verdict.refused("the container has not authenticated the caller by this token");
    }
}
