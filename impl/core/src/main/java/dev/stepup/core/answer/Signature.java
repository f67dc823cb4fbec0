package dev.stepup.core.answer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs short texts with the key of the application, by HMAC-SHA-256. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    Signature(SecretKey key) {
        this.key = key;
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** A short name for a text that does not tell the text; each letter stands for six bits. */
    String shortName(String text, int letters) {
        return of(text).substring(0, letters);
    }

    boolean isOf(String signature, String text) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII), of(text).getBytes(StandardCharsets.US_ASCII));
    }
}
