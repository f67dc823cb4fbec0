package dev.stepup.keycloak;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Somebody whom the realm knows. */
enum Person {
    /** Has an authenticator app. */
    ALICE("alice's authenticator"),
    /** Has a password alone. */
    BOB("");

    static final String PASSWORD = "correct horse battery";

    private final String key;

    Person(String key) {
        this.key = key;
    }

    String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the authenticator app shows now. */
    String code() {
        try {
            int code = new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePassword(
                            new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"), Instant.now());
            return String.format(Locale.ROOT, "%06d", code);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
