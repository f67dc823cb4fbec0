package dev.stepup.keycloak;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A program on somebody's machine that gets its tokens by way of their browser (RFC 8252, with RFC 7636). */
final class NativeClient implements AutoCloseable {

    private static final String ID = "bank-client";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakServer keycloak;
    private final HttpServer callback;
    private String verifier = "";
    private String state = "";

    NativeClient(KeycloakServer keycloak) {
        this.keycloak = keycloak;
        try {
            callback = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        callback.createContext("/callback", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        callback.start();
    }

    /** Where to send the browser, with what is wanted there beside a code. */
    URI authorizationRequest(Map<String, String> wanted) {
        verifier = random();
        state = random();
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                ID,
                "redirect_uri",
                redirectUri(),
                "scope",
                "openid",
                "state",
                state,
                "code_challenge",
                digest(verifier),
                "code_challenge_method",
                "S256"));
        parameters.putAll(wanted);
        return URI.create(keycloak.endpoint("auth") + "?" + form(parameters));
    }

    /**
     * Gets the tokens.
     *
     * @param arrived the address at which the browser has come back
     */
    Tokens redeem(URI arrived) {
        Map<String, String> answer = Arrays.stream(arrived.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        if (!state.equals(answer.get("state")) || !keycloak.issuer().toString().equals(answer.get("iss"))) {
            throw new IllegalStateException("this answers another request: " + answer.keySet());
        }
        return ask(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                answer.get("code"),
                "redirect_uri",
                redirectUri(),
                "code_verifier",
                verifier));
    }

    /** Gets younger tokens without anybody signing in. */
    Tokens refresh(Tokens tokens) {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()));
    }

    private Tokens ask(Map<String, String> grant) {
        HttpRequest request = HttpRequest.newBuilder(keycloak.endpoint("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(grant) + "&client_id=" + ID))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no tokens: " + response.body());
            }
            return Tokens.of(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String redirectUri() {
        return "http://127.0.0.1:" + callback.getAddress().getPort() + "/callback";
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        callback.stop(0);
    }
}
