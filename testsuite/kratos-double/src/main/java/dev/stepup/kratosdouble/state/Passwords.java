package dev.stepup.kratosdouble.state;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted password hashes, cheap on purpose: what they protect is thrown away with the test. */
final class Passwords {

    private static final int ITERATIONS = 100;
    private static final int LENGTH = 32;

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = Tokens.bytes(16);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha256$i=" + ITERATIONS + ",l=" + LENGTH + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        if (parts.length != 5 || password.isEmpty()) {
            return false;
        }
        byte[] derived = derive(password, Base64.getDecoder().decode(parts[3]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[4]));
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, LENGTH * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
