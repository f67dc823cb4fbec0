package dev.stepup.kratosdouble.state;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The value of the session cookie: opaque, unforgeable, and another one each time it is issued. */
public final class SessionCookies {

    public static final String NAME = "ory_kratos_session";

    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9_-]*={0,2}");
    private static final int IV = 12;
    private static final int TAG = 128;
    private static final int TOKEN = Tokens.session().length();
    // Makes the encoded value end in padding, as real ones do: clients must not lose it.
    private static final int NONCE = 9;

    private final SecretKeySpec key = new SecretKeySpec(Tokens.bytes(32), "AES");

    /** What a cookie says: whose session, and until when, as far as the cookie knows. */
    public record Content(String token, Instant expiresAt) {}

    public String encode(Session session) {
        Instant end = session.expiresAt();
        String content =
                session.token() + "%012d%09d".formatted(end.getEpochSecond(), end.getNano()) + Tokens.nonce(NONCE);
        byte[] iv = Tokens.bytes(IV);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, content.getBytes(StandardCharsets.US_ASCII))
                .orElseThrow();
        byte[] all = new byte[IV + sealed.length];
        System.arraycopy(iv, 0, all, 0, IV);
        System.arraycopy(sealed, 0, all, IV, sealed.length);
        return Base64.getUrlEncoder().encodeToString(all);
    }

    /** Reads a value; empty where it is not one of this server's, whole and unchanged. */
    public Optional<Content> decode(String value) {
        // Java's decoder takes values without padding; the real server does not.
        if (value.length() % 4 != 0) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(value);
            if (all.length <= IV) {
                return Optional.empty();
            }
            byte[] iv = java.util.Arrays.copyOf(all, IV);
            return crypt(Cipher.DECRYPT_MODE, iv, java.util.Arrays.copyOfRange(all, IV, all.length))
                    .map(SessionCookies::read);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Why a value does not decode, as the real server says it. */
    public static String problem(String value) {
        Matcher good = ENCODED.matcher(value);
        int end = good.lookingAt() ? good.end() : 0;
        boolean whole = end == value.length() && end % 4 == 0;
        // Where all characters are good, the unfinished group at the end is the wrong one.
        int at = end == value.length() ? end / 4 * 4 : end;
        return whole
                ? "securecookie: the value is not valid"
                : "securecookie: base64 decode failed - caused by: illegal base64 data at input byte " + at;
    }

    private static Content read(byte[] plain) {
        String content = new String(plain, StandardCharsets.US_ASCII);
        long seconds = Long.parseLong(content.substring(TOKEN, TOKEN + 12));
        int nanos = Integer.parseInt(content.substring(TOKEN + 12, TOKEN + 21));
        return new Content(content.substring(0, TOKEN), Instant.ofEpochSecond(seconds, nanos));
    }

    private Optional<byte[]> crypt(int mode, byte[] iv, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG, iv));
            return Optional.of(cipher.doFinal(data));
        } catch (GeneralSecurityException forged) {
            return Optional.empty();
        }
    }
}
