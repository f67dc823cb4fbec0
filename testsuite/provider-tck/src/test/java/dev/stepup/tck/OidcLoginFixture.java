package dev.stepup.tck;

import dev.stepup.Denial;
import dev.stepup.Denial.Kind;
import dev.stepup.Denial.Reason;
import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.oidc.OidcIssuer;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.Departure;
import dev.stepup.spi.RequestView;
import dev.stepup.spi.SessionProvider;
import dev.stepup.spi.Trip;
import dev.stepup.spi.Trip.Channel;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * People who sign in at an issuer by a redirect. What is kept of it lies on the server, under the id of an HTTP session; to
 * judge them nobody is asked, so no outage shows there.
 */
final class OidcLoginFixture extends OidcFixture {

    private static final String CLIENT = "bank";
    private static final URI PAGE = URI.create("https://app.example.org/app/page");
    private static final URI CALLBACK = URI.create("https://app.example.org/app/stepup/callback");

    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    OidcLoginFixture() {
        super("/token");
    }

    @Override
    SessionProvider made(OidcIssuer configured) {
        return configured.set("login.client-id", CLIENT).loginProvider();
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(Ability.PAST, Ability.REVOKE, Ability.CALLBACK);
    }

    @Override
    IssuedCredential issued(Map<String, Object> claims) {
        Denial denial = Denial.of(Kind.LOGIN, Reason.NO_SESSION, Requirement.of(RequiredAal.AAL1));
        Departure.To to = (Departure.To) provider().begin(new Trip(denial, Channel.BROWSER, null, PAGE, CALLBACK));
        Arrival.Completed completed = (Arrival.Completed)
                provider().complete(Return.from(to.kept().orElseThrow(), CALLBACK, comeBack(to.address(), claims)));
        String id = UUID.randomUUID().toString();
        sessions.put(id, completed.kept());
        return new IssuedCredential(Map.of("Cookie", List.of("JSESSIONID=" + id)), CredentialKind.COOKIE, Set.of(id));
    }

    @Override
    public Map<String, String> comeBack(URI address, SessionPlan plan) {
        return comeBack(address, claims(plan));
    }

    private Map<String, String> comeBack(URI address, Map<String, Object> claims) {
        Map<String, String> asked = Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        Map<String, Object> idToken = new HashMap<>(claims);
        idToken.put("aud", CLIENT);
        idToken.put("nonce", asked.get("nonce"));
        return Map.of("state", asked.get("state"), "iss", issuer.issuer().toString(), "code", issuer.code(idToken));
    }

    @Override
    public RequestView received(RequestView sent) {
        return new RequestView() {
            @Override
            public List<String> headers(String name) {
                return sent.headers(name);
            }

            @Override
            public Optional<String> kept(String name) {
                return sent.headers("Cookie").stream()
                        .map(cookie -> sessions.get(cookie.replaceFirst("^JSESSIONID=", "")))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .filter(login -> name.equals(provider().name()))
                        .or(() -> sent.kept(name));
            }
        };
    }

    @Override
    public void revoke(IssuedCredential credential) {
        sessions.keySet().removeAll(credential.secrets());
    }
}
