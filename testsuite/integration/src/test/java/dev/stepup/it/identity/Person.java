package dev.stepup.it.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Somebody with an account at Kratos.
 *
 * @param id the identity
 * @param totpSecret of the authenticator app, if there is one
 */
public record Person(String id, String email, String password, Optional<String> totpSecret) {

    Person withTotp(String secret) {
        return new Person(id, email, password, Optional.of(secret));
    }

    /** What the authenticator app shows now. */
    public String totpCode() {
        byte[] key = new Base32().decode(totpSecret.orElseThrow());
        try {
            int code = new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePassword(new SecretKeySpec(key, "HmacSHA1"), Instant.now());
            return String.format(Locale.ROOT, "%06d", code);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
