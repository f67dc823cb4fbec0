package dev.stepup.samples.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256.
 *
 * @param text salt and hash, in Base64
 */
record PasswordHash(String text) {

    /** What stands in for the password of nobody, so that a wrong name takes as long as a wrong password. */
    static final PasswordHash OF_NOBODY = of("nobody");

    private static final int ITERATIONS = 600_000;

    static PasswordHash of(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(base64.encodeToString(salt) + ":" + base64.encodeToString(hash(password, salt)));
    }

    boolean matches(String password) {
        List<byte[]> parts = List.of(text.split(":", 2)).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
        return MessageDigest.isEqual(parts.get(1), hash(password, parts.get(0)));
    }

    private static byte[] hash(String password, byte[] salt) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            key.clearPassword();
        }
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
