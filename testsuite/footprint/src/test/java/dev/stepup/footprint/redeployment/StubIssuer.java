package dev.stepup.footprint.redeployment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on loopback, whose every token is alice's at level 2. */
final class StubIssuer implements AutoCloseable {

    private static final String DISCOVERY = """
            {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "introspection_endpoint": "%1$s/introspect",
             "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token"}""";
    private static final String KEYS =
            "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"kid\": \"1\", \"n\": \"%s\", \"e\": \"%s\"}]}";
    private static final String HEAD = "{\"alg\": \"RS256\", \"typ\": \"at+jwt\", \"kid\": \"1\"}";
    private static final String CLAIMS = """
            {"active": true, "iss": "%s", "aud": "bank", "sub": "alice", "client_id": "app", "jti": "1", "acr": "2",
             "iat": %d, "auth_time": %2$d, "exp": %d}""";

    private final HttpServer server;
    private final KeyPair keys;
    private final AtomicInteger questions = new AtomicInteger();

    StubIssuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer("/.well-known/openid-configuration", DISCOVERY.formatted(url()));
        answer("/keys", KEYS.formatted(encoded(key.getModulus()), encoded(key.getPublicExponent())));
        answer("/introspect", claims());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked. */
    int questions() {
        return questions.get();
    }

    /** A JWT access token. */
    String token() throws GeneralSecurityException {
        String signed = encoded(HEAD.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims().getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encoded(signature.sign());
    }

    private String claims() {
        long now = Instant.now().getEpochSecond();
        return CLAIMS.formatted(url(), now - 10, now + 3600);
    }

    private void answer(String path, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            questions.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return encoded(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
