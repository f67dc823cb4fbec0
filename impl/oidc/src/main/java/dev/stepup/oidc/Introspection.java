package dev.stepup.oidc;

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
        Answer answer = transport.ask(
                config.client()
                        .asks(found.address(), "token=" + Client.encoded(token) + "&token_type_hint=access_token"),
                deadline);
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

    void close() {
        transport.close();
    }
}
