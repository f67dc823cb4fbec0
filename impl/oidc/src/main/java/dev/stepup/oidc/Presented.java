package dev.stepup.oidc;

import dev.stepup.spi.RequestView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An access token as it came in.
 *
 * @param proven whether by the scheme {@code DPoP}, which promises a proof; else {@code Bearer}
 */
record Presented(String token, boolean proven) {

    private static final Pattern CREDENTIAL =
            Pattern.compile("(Bearer|DPoP) +([A-Za-z0-9._~+/-]+=*)[ \\t]*", Pattern.CASE_INSENSITIVE);

    /** Empty where there is none, where it is too large, and where there are several: nobody could say which one counts. */
    static Optional<Presented> in(RequestView request, int maxBytes) {
        List<String> headers = request.headers("Authorization");
        if (headers.size() != 1 || headers.get(0).length() > maxBytes + 16) {
            return Optional.empty();
        }
        Matcher credential = CREDENTIAL.matcher(headers.get(0).strip());
        return credential.matches() && credential.group(2).length() <= maxBytes
                ? Optional.of(
                        new Presented(credential.group(2), credential.group(1).equalsIgnoreCase("DPoP")))
                : Optional.empty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Presented[" + (proven ? "DPoP" : "Bearer") + "]";
    }
}
