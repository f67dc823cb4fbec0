package dev.stepup.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Asks an issuer about a token (RFC 7662). */
final class Introspection {

    /** What the issuer says. */
    sealed interface Said {

        /** The token counts, and this is known of it. */
        record Active(Map<String, Object> claims) implements Said {
            /** Without the claims. */
            @Override
            public String toString() {
                return "Active";
            }
        }

        /** The token counts for nothing. */
        record Inactive() implements Said {}

        /**
         * Nobody could say.
         *
         * @param cause for the operator
         */
        record Unknown(String cause, int retryAfterSeconds) implements Said {}
    }

    private final IntrospectionConfig config;
    private final Issuer issuer;
    private final Transport transport;
    private final HttpConfig http;

    Introspection(IntrospectionConfig config, Issuer issuer, Transport transport, HttpConfig http) {
        this.config = config;
        this.issuer = issuer;
        this.transport = transport;
        this.http = http;
    }

    Said ask(String token) {
        Deadline deadline = Deadline.in(http.timeout());
        Issuer.Endpoint endpoint = config.url() == null
                ? issuer.endpoint("introspection_endpoint", deadline)
                : new Issuer.Endpoint.Found(config.url());
        if (!(endpoint instanceof Issuer.Endpoint.Found found)) {
            return new Said.Unknown(((Issuer.Endpoint.Unknown) endpoint).cause(), 0);
        }
        Answer answer = transport.ask(question(found.address(), token), deadline);
        if (!(answer instanceof Answer.Received received)) {
            return new Said.Unknown("introspection: " + answer.cause(), 0);
        }
        Map<String, Object> claims = received.object().orElse(Map.of());
        if (claims.get("active") instanceof Boolean active) {
            return active ? new Said.Active(claims) : new Said.Inactive();
        }
        // Perhaps the endpoint has moved.
        issuer.forget();
        return new Said.Unknown("introspection " + describe(received), received.retryAfterSeconds());
    }

    private static String describe(Answer.Received answer) {
        return answer.status() == 401 || answer.status() == 403
                ? "answered " + answer.status() + ": are " + Keys.CLIENT_ID
                        + " and its secret those of a client that may ask?"
                : answer.fault();
    }

    private Question question(URI address, String token) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
        String form = "token=" + encoded(token) + "&token_type_hint=access_token";
        if (config.inBody()) {
            form += "&client_id=" + encoded(config.clientId()) + "&client_secret=" + encoded(config.clientSecret());
        } else {
            // Encoded as a form first, so that a colon in the id cannot move the border (RFC 6749, section 2.3.1).
            String pair = encoded(config.clientId()) + ":" + encoded(config.clientSecret());
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
        }
        return new Question(address, headers, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
