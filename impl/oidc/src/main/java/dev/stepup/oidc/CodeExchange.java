package dev.stepup.oidc;

import static dev.stepup.oidc.Client.encoded;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Redeems an authorization code for an ID token. Whatever else the issuer gives is dropped: nobody here has a use for it. */
final class CodeExchange {

    /** What came of it. */
    sealed interface Redeemed {

        /** An ID token, not yet verified. */
        record Token(Jws idToken) implements Redeemed {}

        /**
         * The code is worth nothing.
         *
         * @param why for whoever debugs
         */
        record Refused(String why) implements Redeemed {}

        /**
         * Nobody could say.
         *
         * @param cause for the operator
         */
        record Unknown(String cause) implements Redeemed {}
    }

    private final Client client;
    private final Issuer issuer;

    CodeExchange(Client client, Issuer issuer) {
        this.client = client;
        this.issuer = issuer;
    }

    Redeemed redeem(String code, Pledge pledge, URI callback, Deadline deadline) {
        Issuer.Endpoint endpoint = issuer.endpoint("token_endpoint", deadline);
        if (!(endpoint instanceof Issuer.Endpoint.Found found)) {
            return new Redeemed.Unknown(((Issuer.Endpoint.Unknown) endpoint).cause());
        }
        String form = "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri="
                + encoded(callback.toString()) + "&code_verifier=" + encoded(pledge.verifier());
        Answer answer = issuer.ask(client.asks(found.address(), form), deadline);
        if (!(answer instanceof Answer.Received received)) {
            return new Redeemed.Unknown("the token endpoint: " + answer.cause());
        }
        Optional<Map<String, Object>> object = received.object();
        if (object.isPresent()) {
            return object.flatMap(said -> Json.text(said, "id_token"))
                    .flatMap(Jws::parse)
                    .<Redeemed>map(Redeemed.Token::new)
                    .orElseGet(() -> new Redeemed.Unknown("the token endpoint gave no signed ID token"));
        }
        return isInvalidGrant(received)
                ? new Redeemed.Refused("the issuer does not take the code")
                : new Redeemed.Unknown("the token endpoint " + describe(received));
    }

    private static boolean isInvalidGrant(Answer.Received answer) {
        return answer.status() == 400
                && answer.whole()
                && Json.object(answer.body())
                        .flatMap(said -> Json.text(said, "error"))
                        .filter("invalid_grant"::equals)
                        .isPresent();
    }

    private static String describe(Answer.Received answer) {
        return answer.status() == 400 || answer.status() == 401
                ? "answered " + answer.status() + ": are " + Keys.LOGIN_CLIENT_ID + ", its secret and "
                        + Keys.LOGIN_CLIENT_AUTH + " as the issuer knows them?"
                : answer.fault();
    }
}
