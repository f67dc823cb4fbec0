package dev.stepup.oidc;

import static dev.stepup.oidc.Client.encoded;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where people end their session at the issuer (OpenID Connect RP-Initiated Logout 1.0). */
final class LogOut {

    private final Issuer issuer;
    private final String clientId;
    private final Duration timeout;

    LogOut(Issuer issuer, LoginConfig login, Duration timeout) {
        this.issuer = issuer;
        this.clientId = login.clientId();
        this.timeout = timeout;
    }

    /** Empty where the issuer has no such place, or does not answer. */
    Optional<URI> address(String idToken, URI returnTo) {
        Issuer.Endpoint endpoint = issuer.endpoint("end_session_endpoint", Deadline.in(timeout));
        return endpoint instanceof Issuer.Endpoint.Found found
                ? Optional.of(URI.create(found.address() + (found.address().getRawQuery() == null ? "?" : "&")
                        + "id_token_hint=" + encoded(idToken) + "&client_id=" + encoded(clientId)
                        + "&post_logout_redirect_uri=" + encoded(returnTo.toString())))
                : Optional.empty();
    }
}
