package dev.stepup.oidc;

/** Whether a signed object is the issuer's. */
final class Signatures {

    private final OidcConfig config;
    private final KeySetCache keys;

    Signatures(OidcConfig config, KeySetCache keys) {
        this.config = config;
        this.keys = keys;
    }

    /** Whether it is signed in a way that may be looked at. Cheap: nobody is asked. */
    Verdict form(Jws token) {
        return token.isExtended() || !config.algorithms().contains(token.algorithm())
                ? Verdict.refused("the algorithm, or an extension, is not accepted")
                : Verdict.GOOD;
    }

    /** Whether a key of the issuer has signed it. */
    Verdict of(Jws token) {
        KeySetCache.Found found = keys.find(Json.text(token.header(), "kid").orElse(null), token.algorithm());
        if (found instanceof KeySetCache.Found.Candidates candidates) {
            return candidates.keys().stream().anyMatch(token::isSignedBy)
                    ? Verdict.GOOD
                    : Verdict.refused("the signature is none of the issuer's");
        }
        return found instanceof KeySetCache.Found.Unreachable unreachable
                ? new Verdict.Undecided(unreachable.cause())
                : Verdict.refused("the issuer has no such key");
    }
}
