package dev.stepup.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a token is an ID token for this client (OpenID Connect Core 1.0, section 3.1.3.7), and of now. */
final class IdTokenRules {

    private final OidcConfig config;
    private final String clientId;
    private final Signatures signatures;
    private final TokenRules times;

    IdTokenRules(OidcConfig config, LoginConfig login, Signatures signatures) {
        this.config = config;
        this.clientId = login.clientId();
        this.signatures = signatures;
        this.times = new TokenRules(config);
    }

    /**
     * Everything, for a token that has just arrived.
     *
     * @param nonce what was sent along
     */
    Verdict ofArriving(Jws token, String nonce, Instant now) {
        Verdict verdict = signatures.form(token);
        if (verdict instanceof Verdict.Good) {
            verdict = claims(token, nonce);
        }
        if (verdict instanceof Verdict.Good) {
            verdict = times.ofNow(token.claims(), now);
        }
        return verdict instanceof Verdict.Good ? signatures.of(token) : verdict;
    }

    private Verdict claims(Jws token, String nonce) {
        Map<String, Object> claims = token.claims();
        if (token.isOfType("at+jwt")) {
            return Verdict.refused("an access token in place of an ID token");
        }
        if (!claims.containsKey("exp") || !claims.containsKey("iat")) {
            return Verdict.refused("exp or iat is missing");
        }
        if (Json.text(claims, "nonce")
                .filter(said -> Digest.isSame(said, nonce))
                .isEmpty()) {
            return Verdict.refused("nonce is another one");
        }
        return isOurs(claims) ? Verdict.GOOD : Verdict.refused("iss, aud, azp or sub is not as it should be");
    }

    /** Whether claims are of this issuer, for this client, and about somebody. */
    boolean isOurs(Map<String, Object> claims) {
        List<String> audience = Json.texts(claims.get("aud")).orElse(List.of());
        Optional<String> party = Json.text(claims, "azp");
        boolean meant = audience.contains(clientId)
                && (claims.containsKey("azp") ? party.filter(clientId::equals).isPresent() : audience.size() == 1);
        return meant
                && config.issuer().toString().equals(claims.get("iss"))
                && Json.text(claims, "sub").filter(sub -> !sub.isBlank()).isPresent();
    }
}
