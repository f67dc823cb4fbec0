package dev.stepup.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As whom this application asks an issuer.
 *
 * @param secret null for a client that has none, and only names itself
 * @param inBody whether the secret stands in the body, and not in a header
 */
record Client(String id, @Nullable String secret, boolean inBody) {

    /** Asks by a form that is encoded already. */
    Question asks(URI address, String form) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
        String whole = form;
        if (secret == null || inBody) {
            whole += "&client_id=" + encoded(id) + (secret == null ? "" : "&client_secret=" + encoded(secret));
        } else {
            // Encoded as a form first, so that a colon in the id cannot move the border (RFC 6749, section 2.3.1).
            String pair = encoded(id) + ":" + encoded(secret);
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
        }
        return new Question(address, headers, whole);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
