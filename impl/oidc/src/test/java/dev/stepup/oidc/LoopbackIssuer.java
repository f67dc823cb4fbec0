package dev.stepup.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.jspecify.annotations.Nullable;

/** An issuer on loopback for the tests of other modules: its documents, its JWTs, and what it says of its opaque tokens. */
public final class LoopbackIssuer implements AutoCloseable {

    /** For whom its tokens are. */
    public static final String AUDIENCE = TestIssuer.AUDIENCE;

    private static final Jwk KEY = Jwk.RSA;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<String, Object>> opaque = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> codes = new ConcurrentHashMap<>();
    private volatile boolean keysLost;

    public LoopbackIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** As its tokens spell it; all its addresses begin with it. */
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Its public key, as a PEM file has it between the first line and the last. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.pair().getPublicKey().getEncoded());
    }

    /** From now on it does not tell its keys. */
    public void loseKeys() {
        keysLost = true;
    }

    /**
     * The claims of an access token that counts for five minutes.
     *
     * @param acr how its owner has signed in, and
     * @param authTime when
     */
    public Map<String, Object> claims(String subject, String acr, Instant authTime, Instant now) {
        return new HashMap<>(Map.of(
                "iss",
                issuer().toString(),
                "aud",
                AUDIENCE,
                "sub",
                subject,
                "exp",
                now.getEpochSecond() + 300,
                "iat",
                now.getEpochSecond(),
                "jti",
                UUID.randomUUID().toString(),
                "acr",
                acr,
                "auth_time",
                authTime.getEpochSecond()));
    }

    /** A code, for one use, for which a client gets an ID token with these claims. */
    public String code(Map<String, Object> claims) {
        String code = "code-" + UUID.randomUUID();
        codes.put(code, claims);
        return code;
    }

    /** A signed token of this type. */
    public String jwt(String typ, Map<String, Object> claims) {
        return Token.of(claims).head("typ", typ).signedBy(KEY, "RS256");
    }

    /** An opaque token that counts until it is {@linkplain #revoke revoked}. */
    public String opaque(Map<String, Object> claims) {
        String token = "opaque-" + UUID.randomUUID();
        Map<String, Object> active = new HashMap<>(claims);
        active.put("active", true);
        opaque.put(token, active);
        return token;
    }

    /** Takes back an opaque token. */
    public void revoke(String token) {
        opaque.remove(token);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Object> said = answer(exchange.getRequestURI().getPath(), body);
        byte[] answer = JsonUtil.toJson(said).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                keysLost && body.isEmpty() ? 500 : said.containsKey("error") ? 400 : 200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private Map<String, Object> answer(String path, String body) {
        return switch (path) {
            case "/.well-known/openid-configuration" ->
                Map.of(
                        "issuer", issuer().toString(),
                        "jwks_uri", issuer() + "/keys",
                        "authorization_endpoint", issuer() + "/authorize",
                        "authorization_response_iss_parameter_supported", true,
                        "token_endpoint", issuer() + "/token",
                        "introspection_endpoint", issuer() + "/introspect");
            case "/keys" -> Map.of("keys", List.of(KEY.open()));
            case "/introspect" ->
                opaque.getOrDefault(body.replaceAll(".*\\btoken=([^&]*).*", "$1"), Map.of("active", false));
            case "/token" -> redeemed(codes.remove(body.replaceAll(".*\\bcode=([^&]*).*", "$1")));
            default -> Map.of();
        };
    }

    private Map<String, Object> redeemed(@Nullable Map<String, Object> claims) {
        return claims == null
                ? Map.of("error", "invalid_grant")
                : Map.of("token_type", "Bearer", "access_token", "unused", "id_token", jwt("JWT", claims));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
