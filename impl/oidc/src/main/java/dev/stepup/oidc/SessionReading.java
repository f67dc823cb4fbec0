package dev.stepup.oidc;

import dev.stepup.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claims of a good token → a session. */
final class SessionReading {

    private final AssuranceMapping mapping;
    private final Duration skew;

    SessionReading(OidcConfig config) {
        this.mapping = config.mapping();
        this.skew = config.skew();
    }

    /** Empty where the claims do not say whose it is. */
    Optional<Session> read(Map<String, Object> claims, String token) {
        // As long as the token itself counts: clocks may be apart.
        return read(
                claims,
                token,
                NumericDate.of(claims.get("exp")).map(exp -> exp.plus(skew)).orElse(null));
    }

    /**
     * As {@link #read(Map, String)}, for what ends at a time of its own.
     *
     * @param expires null for what does not end by itself
     */
    Optional<Session> read(Map<String, Object> claims, String token, @Nullable Instant expires) {
        Assurance assurance = mapping.read(claims);
        return Json.text(claims, "sub")
                .filter(subject -> !subject.isBlank() && subject.length() <= 255)
                .map(subject ->
                        new Session(id(claims, token), subject, assurance.level(), assurance.methods(), expires, true));
    }

    private static String id(Map<String, Object> claims, String token) {
        return Json.text(claims, "sid").or(() -> Json.text(claims, "jti")).orElseGet(() -> Digest.of(token));
    }
}
