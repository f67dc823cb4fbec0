package dev.stepup.tck;

import dev.stepup.oidc.LoopbackIssuer;
import dev.stepup.oidc.OidcIssuer;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.CDIProvider;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A container that has signed people in by Jakarta Security: each session holds an ID token, which its context tells. The
 * login there, and what comes back to a callback, are the container's, and are not shown by this contract.
 */
final class OidcContainerFixture extends OidcFixture {

    private static final String COOKIE = "JSESSIONID=";

    /** Whose request it is that the thread works for, as the context of a session knows it. */
    private static final ThreadLocal<@Nullable String> ID_TOKEN = new ThreadLocal<>();

    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    OidcContainerFixture() {
        super("/keys");
        CDI.setCDIProvider(new OneContext());
    }

    @Override
    SessionProvider made(OidcIssuer configured) {
        return configured
                .set("login.client-id", LoopbackIssuer.AUDIENCE)
                .set("login.container", "true")
                .loginProvider();
    }

    @Override
    IssuedCredential issued(Map<String, Object> claims) {
        String id = UUID.randomUUID().toString();
        sessions.put(id, issuer.jwt("JWT", claims));
        return new IssuedCredential(Map.of("Cookie", List.of(COOKIE + id)), CredentialKind.COOKIE, Set.of(id));
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PAST, Ability.REVOKE);
    }

    @Override
    public void revoke(IssuedCredential credential) {
        sessions.keySet().removeAll(credential.secrets());
    }

    @Override
    public RequestView received(RequestView sent) {
        String idToken = sent.headers("Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.substring(COOKIE.length()))
                .filter(sessions::containsKey)
                .map(sessions::get)
                .findFirst()
                .orElse(null);
        HttpServletRequest request = idToken == null
                ? answering(HttpServletRequest.class, Map.of())
                : answering(
                        HttpServletRequest.class,
                        Map.of("getSession", answering(HttpSession.class, Map.of()), "getUserPrincipal", (Principal)
                                () -> "somebody"));
        return new RequestView() {
            @Override
            public List<String> headers(String name) {
                return sent.headers(name);
            }

            @Override
            public <T> Optional<T> unwrap(Class<T> type) {
                ID_TOKEN.set(idToken);
                return type.isInstance(request) ? Optional.of(type.cast(request)) : Optional.empty();
            }
        };
    }

    /** Answers these questions, and every other one by nothing. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    /** A CDI that has the context of the session of this thread's request, and nothing else. */
    private static final class OneContext extends CDI<Object> implements CDIProvider {

        @Override
        public CDI<Object> getCDI() {
            return this;
        }

        @Override
        public <U> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            boolean known = subtype == OpenIdContext.class;
            Object token = answering(IdentityToken.class, Map.of("getToken", String.valueOf(ID_TOKEN.get())));
            Object context = answering(OpenIdContext.class, Map.of("getIdentityToken", token));
            @SuppressWarnings("unchecked")
            Instance<U> found = answering(
                    Instance.class,
                    known ? Map.of("isResolvable", true, "get", context) : Map.of("isResolvable", false));
            return found;
        }

        @Override
        public BeanManager getBeanManager() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instance<Object> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return true;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public void destroy(Object instance) {}

        @Override
        public Handle<Object> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<Object>> handles() {
            return List.of();
        }

        @Override
        public Object get() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<Object> iterator() {
            throw new UnsupportedOperationException();
        }
    }
}
