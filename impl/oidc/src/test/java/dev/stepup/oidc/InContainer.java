package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A request in a container that has authenticated the caller, or has not.
 *
 * @param principal who has been authenticated; null for nobody
 */
record InContainer(Request request, @Nullable Principal principal) implements RequestView {

    /** A token that the container has verified, as Bearer. */
    static InContainer verified(String token) {
        return new InContainer(Request.bearer(token), new Loose(token));
    }

    @Override
    public List<String> headers(String name) {
        return request.headers(name);
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Optional<URI> url() {
        return request.url();
    }

    @Override
    public List<X509Certificate> clientCertificates() {
        return request.clientCertificates();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == HttpServletRequest.class ? Optional.of(type.cast(servletRequest())) : Optional.empty();
    }

    private Object servletRequest() {
        return Proxy.newProxyInstance(
                InContainer.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("getUserPrincipal")) {
                        return principal;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The principal of MicroProfile JWT with the traps of its API: amr is one text, and what is missing is 0. */
    record Loose(String raw) implements JsonWebToken {

        @Override
        public String getName() {
            return "mallory";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("amr", "auth_time", "acr");
        }

        @Override
        public String getRawToken() {
            return raw;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the API has it
        public <T> T getClaim(String claim) {
            return (T)
                    switch (claim) {
                        case "auth_time", "exp", "iat" -> 0L;
                        case "raw_token" -> raw;
                        default -> "[\"pwd\",\"otp\"]";
                    };
        }
    }
}
