package dev.stepup.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether claims are those of an access token for this application, and of now. */
final class TokenRules {

    /** What only other tokens carry: the ID token (nonce and the hashes), the log-out token (events). */
    private static final List<String> OF_OTHER_TOKENS = List.of("nonce", "at_hash", "c_hash", "s_hash", "events");

    /** What issuers call their access tokens in a claim {@code typ}. */
    private static final Set<String> OWN_WORDS = Set.of("bearer", "dpop", "at+jwt");

    private final OidcConfig config;

    TokenRules(OidcConfig config) {
        this.config = config;
    }

    /** A JWT says all of it. */
    Verdict ofJwt(Map<String, Object> claims, Instant now) {
        if (!claims.containsKey("iss") || !claims.containsKey("aud") || !claims.containsKey("exp")) {
            return Verdict.refused("iss, aud or exp is missing");
        }
        return ofAnswer(claims, now);
    }

    /** An answer of introspection says what it likes; what it says has to fit. */
    Verdict ofAnswer(Map<String, Object> claims, Instant now) {
        if (claims.containsKey("iss") && !config.issuer().toString().equals(claims.get("iss"))) {
            return Verdict.refused("iss is another issuer");
        }
        if (claims.containsKey("aud") && !isForUs(claims)) {
            return Verdict.refused("aud does not name this application");
        }
        if (!isAccessToken(claims)) {
            return Verdict.refused("it is no access token");
        }
        return ofNow(claims, now);
    }

    private boolean isForUs(Map<String, Object> claims) {
        return Json.texts(claims.get("aud"))
                .filter(named -> named.stream().anyMatch(config.audiences()::contains))
                .isPresent();
    }

    private static boolean isAccessToken(Map<String, Object> claims) {
        if (OF_OTHER_TOKENS.stream().anyMatch(claims::containsKey)) {
            return false;
        }
        // Keycloak says typ, Hydra says token_use; of its refresh tokens an issuer may say that they are active.
        boolean typ = !claims.containsKey("typ")
                || Json.text(claims, "typ")
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(OWN_WORDS::contains)
                        .isPresent();
        boolean use = !claims.containsKey("token_use")
                || Json.text(claims, "token_use")
                        .filter(word -> word.equals("access_token") || word.equals("access"))
                        .isPresent();
        return typ && use;
    }

    /** Whether the times of a token, as far as it has any, include now. */
    Verdict ofNow(Map<String, Object> claims, Instant now) {
        if (claims.containsKey("exp")) {
            Optional<Instant> exp = NumericDate.of(claims.get("exp"));
            if (exp.isEmpty() || !now.isBefore(exp.get().plus(config.skew()))) {
                return Verdict.refused("exp is past, or no time");
            }
        }
        for (String start : List.of("nbf", "iat")) {
            if (claims.containsKey(start)) {
                Optional<Instant> begins = NumericDate.of(claims.get(start));
                if (begins.isEmpty() || now.isBefore(begins.get().minus(config.skew()))) {
                    return Verdict.refused(start + " lies ahead, or is no time");
                }
            }
        }
        return Verdict.GOOD;
    }
}
