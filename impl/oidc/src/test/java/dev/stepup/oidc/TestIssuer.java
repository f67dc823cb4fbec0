package dev.stepup.oidc;

import dev.stepup.RequiredAal;
import dev.stepup.Requirement;
import dev.stepup.Session;
import dev.stepup.spi.Arrival;
import dev.stepup.spi.Evidence;
import dev.stepup.spi.SessionProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/** An issuer on loopback, its clock, and tokens as it would write them. */
final class TestIssuer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-07-29T10:00:00Z");
    static final String AUDIENCE = "https://bank.example.org";
    static final String DISCOVERY = "/realm/.well-known/openid-configuration";
    static final String KEYS = "/realm/keys";
    static final String INTROSPECTION = "/realm/introspect";
    static final String TOKEN = "/realm/token";

    final LoopbackServer server = new LoopbackServer();
    private volatile Instant now = NOW;
    final InstantSource clock = () -> now;

    TestIssuer() {
        discovery(Map.of());
        keys(Jwk.RSA, Jwk.EC, Jwk.ED);
    }

    String issuer() {
        return server.url() + "/realm";
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The discovery document, with the given members in place of its own. */
    void discovery(Map<String, Object> members) {
        server.on(DISCOVERY, 200, document(members));
    }

    String document(Map<String, Object> members) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer());
        document.put("jwks_uri", server.url() + KEYS);
        document.put("introspection_endpoint", server.url() + INTROSPECTION);
        document.put("authorization_endpoint", server.url() + "/realm/authorize");
        document.put("token_endpoint", server.url() + TOKEN);
        document.put("end_session_endpoint", server.url() + "/realm/logout");
        document.putAll(members);
        return JsonUtil.toJson(document);
    }

    void keys(Jwk... keys) {
        keySet(Arrays.stream(keys).map(Jwk::open).toList());
    }

    void keySet(List<Map<String, Object>> keys) {
        server.on(KEYS, 200, JsonUtil.toJson(Map.of("keys", keys)));
    }

    /** What introspection answers. */
    void says(Map<String, Object> answer) {
        server.on(INTROSPECTION, 200, JsonUtil.toJson(answer));
    }

    OidcIssuer configured() {
        return OidcIssuer.of(issuer())
                .audience(AUDIENCE)
                .mapping(AssuranceMapping.preset("keycloak"))
                .timeout(Duration.ofSeconds(20))
                .clock(clock);
    }

    SessionProvider provider() {
        return configured().jwtProvider();
    }

    SessionProvider asking() {
        return configured().client("bank", "s3cr3t").introspectionProvider();
    }

    /** With a client for logins. */
    OidcIssuer login() {
        return open().set("login.client-secret", "s3cr3t");
    }

    /** With a client for logins that has no secret. */
    OidcIssuer open() {
        return OidcIssuer.of(issuer())
                .mapping(AssuranceMapping.preset("keycloak"))
                .timeout(Duration.ofSeconds(20))
                .clock(clock)
                .set("login.client-id", "bank");
    }

    /** A good ID token of alice at level 2, but for its nonce. */
    Token idToken() {
        return token().head("typ", "JWT")
                .with("aud", "bank")
                .with("client_id", null)
                .with("typ", "ID")
                .with("sid", "s-1");
    }

    /** What the token endpoint gives for any code. */
    void redeems(String idToken) {
        server.on(
                TOKEN, 200, JsonUtil.toJson(Map.of("access_token", "a", "token_type", "Bearer", "id_token", idToken)));
    }

    /** Leads a browser through a login that ends with this ID token. */
    void signIn(Browser browser, Token idToken) {
        Browser.Asked asked = browser.leave(Browser.login(Requirement.of(RequiredAal.AAL1)));
        redeems(idToken.with("nonce", asked.text("nonce")).signedBy(Jwk.RSA, "RS256"));
        Arrival arrival = browser.comeBack("state", asked.text("state"), "code", "c", "iss", issuer());
        if (!(arrival instanceof Arrival.Completed)) {
            throw new AssertionError("not signed in: " + arrival);
        }
    }

    /** A good access token of alice at level 2. */
    Token token() {
        return Token.of(Map.of(
                "iss",
                issuer(),
                "aud",
                AUDIENCE,
                "sub",
                "alice",
                "exp",
                NOW.getEpochSecond() + 300,
                "iat",
                NOW.getEpochSecond() - 10,
                "jti",
                "t-1",
                "client_id",
                "app",
                "acr",
                "2",
                "auth_time",
                NOW.getEpochSecond() - 60));
    }

    String good() {
        return token().signedBy(Jwk.RSA, "RS256");
    }

    static Session session(Evidence evidence) {
        if (evidence instanceof Evidence.Present present) {
            return present.session();
        }
        throw new AssertionError("no session, but " + evidence);
    }

    @Override
    public void close() {
        server.close();
    }
}
