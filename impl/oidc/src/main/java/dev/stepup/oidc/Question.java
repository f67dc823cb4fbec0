package dev.stepup.oidc;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an issuer: by POST with a form, else by GET.
 *
 * @param form an encoded form, or null
 */
record Question(
        URI address, Map<String, String> headers, @Nullable String form) {

    private static final Map<String, String> ACCEPT = Map.of("Accept", "application/json");

    Question {
        headers = Map.copyOf(headers);
    }

    static Question get(URI address) {
        return new Question(address, ACCEPT, null);
    }

    /** Without headers and form, which are credentials. */
    @Override
    public String toString() {
        return "Question[" + address.getHost() + "]";
    }
}
