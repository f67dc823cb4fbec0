package dev.stepup.oidc;

import dev.stepup.spi.RequestView;

/** Verified here, by the keys of the issuer. */
final class IssuerSignatures implements Signatures {

    private final KeySetCache keys;

    IssuerSignatures(KeySetCache keys) {
        this.keys = keys;
    }

    @Override
    public Verdict of(Jws token, RequestView request, Deadline deadline) {
        KeySetCache.Found found = keys.find(Json.text(token.header(), "kid").orElse(null), token.algorithm(), deadline);
        if (found instanceof KeySetCache.Found.Candidates candidates) {
            return candidates.keys().stream().anyMatch(token::isSignedBy)
                    ? Verdict.GOOD
                    : Verdict.refused("the signature is none of the issuer's");
        }
        return found instanceof KeySetCache.Found.Unreachable unreachable
                ? new Verdict.Undecided(unreachable.cause())
                : Verdict.refused("the issuer has no such key");
    }

    @Override
    public void close() {
        keys.close();
    }
}
