package dev.stepup.tck;

import dev.stepup.spi.CredentialKind;
import dev.stepup.spi.RequestView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a caller carries who has a session. Immutable.
 *
 * @param headers the headers of a request of theirs; names in any case
 * @param kind what the provider has to recognise
 * @param secrets the parts of it that must never be seen in a log, a message or an address
 */
public record IssuedCredential(Map<String, List<String>> headers, CredentialKind kind, Set<String> secrets) {

    public IssuedCredential {
        headers = Map.copyOf(headers);
        secrets = Set.copyOf(secrets);
    }

    /** A request that carries it. */
    public RequestView request() {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return name -> byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** A request that carries something of the same form that stands for nobody. */
    public RequestView forged() {
        return name -> request().headers(name).stream().map(this::forge).toList();
    }

    private String forge(String value) {
        String forged = value;
        for (String secret : secrets) {
            // The end is turned round: length, alphabet and whatever it begins with stay as they are.
            int half = secret.length() / 2;
            String end = new StringBuilder(secret.substring(half)).reverse().toString();
            forged = forged.replace(secret, secret.substring(0, half) + end);
        }
        return forged;
    }
}
