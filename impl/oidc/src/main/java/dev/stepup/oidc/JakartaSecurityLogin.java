package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The login of an application with an {@code OpenIdAuthenticationMechanismDefinition} (Jakarta Security 3.0). */
final class JakartaSecurityLogin implements ContainerLogin {

    @Override
    public Optional<String> idToken(RequestView request) {
        return request.unwrap(HttpServletRequest.class)
                // The context is a bean of the HTTP session, and to ask it would begin one.
                .filter(http -> http.getSession(false) != null && http.getUserPrincipal() != null)
                .flatMap(http -> bean(OpenIdContext.class))
                .flatMap(context -> Optional.ofNullable(context.getIdentityToken()))
                .map(IdentityToken::getToken);
    }

    @Override
    public Began begin(RequestView request) {
        HttpServletRequest http = request.unwrap(HttpServletRequest.class).orElse(null);
        HttpServletResponse response = request.unwrap(HttpServletResponse.class).orElse(null);
        SecurityContext security = bean(SecurityContext.class).orElse(null);
        if (http == null || response == null || security == null) {
            return Began.FAILED;
        }
        AuthenticationStatus status = security.authenticate(
                http, response, AuthenticationParameters.withParams().newAuthentication(true));
        // Some containers return nothing where there is no mechanism.
        if (status == AuthenticationStatus.SEND_CONTINUE || response.isCommitted()) {
            return Began.ANSWERED;
        }
        return status == AuthenticationStatus.SUCCESS ? Began.SIGNED_IN : Began.FAILED;
    }

    private static <T> Optional<T> bean(Class<T> type) {
        Instance<T> found = CDI.current().select(type);
        return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
    }
}
