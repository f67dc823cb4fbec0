package dev.stepup.oidc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A login that was completed, as it is kept on the server: the ID token, which was verified then, and when that was.
 *
 * @param idToken in its compact form
 * @param at when it was verified
 */
record Login(String idToken, Instant at) {

    String text() {
        return at.toEpochMilli() + "\n" + idToken;
    }

    /** Empty for what is no such text. */
    static Optional<Login> parse(String text) {
        int end = text.indexOf('\n');
        try {
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new Login(
                            text.substring(end + 1), Instant.ofEpochMilli(Long.parseLong(text.substring(0, end)))));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Without the token, which is about a person. */
    @Override
    public String toString() {
        return "Login[" + at + "]";
    }
}
