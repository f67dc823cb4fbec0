package dev.stepup.tck;

import dev.stepup.oidc.OidcIssuer;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A container that has verified the tokens before anybody sees them. Nobody is asked, so nobody can be out of order. */
final class MpJwtFixture extends OidcFixture {

    private final Set<String> verified = ConcurrentHashMap.newKeySet();

    MpJwtFixture() {
        super("/keys");
    }

    @Override
    SessionProvider made(OidcIssuer configured) {
        return configured.mpJwtProvider();
    }

    @Override
    IssuedCredential issued(Map<String, Object> claims) {
        String token = issuer.jwt("at+jwt", claims);
        verified.add(token);
        return OidcTest.signed(token);
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PAST);
    }

    @Override
    public RequestView received(RequestView sent) {
        JsonWebToken principal = sent.headers("Authorization").stream()
                .map(value -> value.replaceFirst("^Bearer ", ""))
                .filter(verified::contains)
                .map(token -> answering(JsonWebToken.class, "getRawToken", token))
                .findFirst()
                .orElse(null);
        HttpServletRequest request = answering(HttpServletRequest.class, "getUserPrincipal", principal);
        return new RequestView() {
            @Override
            public List<String> headers(String name) {
                return sent.headers(name);
            }

            @Override
            public <T> Optional<T> unwrap(Class<T> type) {
                return type.isInstance(request) ? Optional.of(type.cast(request)) : Optional.empty();
            }
        };
    }

    /** Answers one question, and nothing else. */
    private static <T> T answering(Class<T> type, String question, @Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals(question)) {
                return answer;
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }
}
