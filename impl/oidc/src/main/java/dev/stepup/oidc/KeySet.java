package dev.stepup.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of an issuer at one time. Immutable. */
record KeySet(List<SigningKey> keys) {

    private static final int MOST_KEYS = 100;

    /** How many keys are tried for a token that does not say which one it is. */
    private static final int MOST_TRIES = 8;

    KeySet {
        keys = List.copyOf(keys);
    }

    /** Empty for what is no key set, is too large, or contains no key that could be used. */
    static Optional<KeySet> read(Map<String, Object> json) {
        if (!(json.get("keys") instanceof List<?> entries) || entries.size() > MOST_KEYS) {
            return Optional.empty();
        }
        List<SigningKey> keys = entries.stream()
                .filter(Map.class::isInstance)
                .map(entry -> SigningKey.of((Map<?, ?>) entry))
                .flatMap(Optional::stream)
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(new KeySet(keys));
    }

    /** The keys that may have signed: by their id where the token names one, and always by their kind. */
    List<SigningKey> candidates(@Nullable String id, String algorithm) {
        return keys.stream()
                .filter(key -> id == null || id.equals(key.id()))
                .filter(key -> key.fits(algorithm))
                .limit(MOST_TRIES)
                .toList();
    }
}
