package dev.stepup.samples.staff;

import dev.stepup.spi.RequestView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the browser of somebody carries who has signed in.
 *
 * @param text 32 random bytes as 43 characters
 */
record SessionToken(String text) {

    static final String COOKIE = "staff_session";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The first cookie of that name which has the form of a token. */
    static Optional<SessionToken> in(RequestView request) {
        String prefix = COOKIE + "=";
        return request.headers("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(prefix))
                .map(pair -> pair.substring(prefix.length()))
                .filter(FORM.asMatchPredicate())
                .map(SessionToken::new)
                .findFirst();
    }

    /** What the table knows. The token is random and long, so a fast hash without salt will do. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SessionToken";
    }
}
