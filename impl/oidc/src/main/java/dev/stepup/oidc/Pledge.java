package dev.stepup.oidc;

import dev.stepup.spi.Departure.Luggage;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What ties one authorization request to its answer, and both to one browser: none of it can be guessed.
 *
 * @param state comes back with the caller
 * @param nonce comes back in the ID token
 * @param verifier is shown when the code is redeemed (RFC 7636)
 */
record Pledge(String state, String nonce, String verifier) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Pledge fresh() {
        return new Pledge(random(), random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is sent of the verifier: by S256. */
    String challenge() {
        return Digest.of(verifier);
    }

    Luggage luggage() {
        return new Luggage(state, nonce + " " + verifier);
    }

    /** From the text of {@link #luggage}. */
    static Optional<Pledge> of(String state, String luggage) {
        String[] parts = luggage.split(" ", -1);
        return parts.length == 2 ? Optional.of(new Pledge(state, parts[0], parts[1])) : Optional.empty();
    }

    /** Without anything of it. */
    @Override
    public String toString() {
        return "Pledge";
    }
}
