package dev.stepup.kratosdouble.state;

import java.security.SecureRandom;

/** Random texts. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String LOWER_ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Tokens() {}

    static String session() {
        return "ory_st_" + random(32, ALPHANUMERIC);
    }

    static String logout() {
        return "ory_lo_" + random(32, ALPHANUMERIC);
    }

    static String nonce(int length) {
        return random(length, ALPHANUMERIC);
    }

    /** One half of what a native client could fetch its session with, after a login upstream. */
    public static String exchangeCode() {
        return random(64, ALPHANUMERIC);
    }

    /** A recovery code that a user can type. */
    public static String recoveryCode() {
        return random(8, LOWER_ALPHANUMERIC);
    }

    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String random(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
