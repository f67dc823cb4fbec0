package dev.stepup.kratosdouble.state;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.stepup.kratosdouble.http.Urls;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** A shared secret of an authenticator app: six digits that change every 30 seconds. */
public record Totp(String secret) {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final String ISSUER = "test";

    public Totp {
        if (new Base32().decode(secret).length == 0) {
            throw new IllegalArgumentException("The TOTP secret is not Base32");
        }
    }

    public static Totp random() {
        return new Totp(new Base32().encodeToString(Tokens.bytes(20)));
    }

    public String code(Instant when) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm()), when);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Accepts the present code, the one before and the one after, as often as it is given. */
    public boolean accepts(String code, Instant now) {
        String given = code.strip();
        for (int step = -1; step <= 1; step++) {
            if (code(now.plus(GENERATOR.getTimeStep().multipliedBy(step))).equals(given)) {
                return true;
            }
        }
        return false;
    }

    /** The address that an authenticator app reads from a QR code. */
    public String url(String account) {
        return "otpauth://totp/" + ISSUER + ":" + Urls.escape(account).replace("%40", "@")
                + "?algorithm=SHA1&digits=6&issuer=" + ISSUER + "&period=30&secret=" + secret;
    }
}
